import { describe, expect, test } from "vitest";
import { erasedBuyer, keptColumns, orderColumnKinds } from "@/lib/shop/orders/order-columns";
import { Prisma } from "@/prisma/generated/client";

const columnsOf = (model: Prisma.ModelName): string[] =>
  Object.values(Prisma[`${model}ScalarFieldEnum`]);

const listed = { Order: orderColumnKinds, ...keptColumns };
const models = Object.values(Prisma.ModelName);

describe("the list of what an erasure does to orders", () => {
  test("has every table that hangs on an order", () => {
    const below = models.filter((model) => columnsOf(model).includes("orderId"));
    expect(Object.keys(listed).toSorted()).toEqual(["Order", ...below].toSorted());
  });

  test.each(Object.entries(listed))("has every column of %s in the schema", (model, kinds) => {
    const columns = columnsOf(model as Prisma.ModelName);
    expect(Object.keys(kinds).toSorted()).toEqual(columns.toSorted());
  });

  test("says what becomes of each personal column, and of no other", () => {
    const personal = Object.entries(orderColumnKinds).filter(([, kind]) => kind === "personal");
    expect(Object.keys(erasedBuyer).toSorted()).toEqual(personal.map(([name]) => name).toSorted());
  });
});
