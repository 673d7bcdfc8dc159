import { describe, expect, test } from "vitest";
import { placeOrderSchema } from "@/lib/shop/checkout/checkout-schema";

const good = {
  email: "ada@example.com",
  fullName: "Ada Lovelace",
  address: "12 St James's Square",
  city: "Graz",
  postalCode: "8010",
  country: "AT",
  phone: "+43 (316) 12-34.5/6",
};
const cartId = "01935f3e-7a00-7000-8000-000000000001";

const sentencesOf = (result: {
  error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined;
}) => result.error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("the checkout's form", () => {
  const placed = (fields: object) =>
    placeOrderSchema.safeParse({
      ...good,
      cartId,
      shownTotals: "standard:2900,express:3400",
      ...fields,
    });

  test("says which cart, how it travels, and at which totals", () => {
    const shownTotals = new Map([
      ["standard", 2900],
      ["express", 3400],
    ]);
    const seen = { cartId, lines: [], shownTotals };
    expect(placed({}).data).toEqual({ ...good, ...seen, delivery: "standard" });
    expect(placed({ delivery: "express" }).data).toEqual({ ...good, ...seen, delivery: "express" });
  });

  test.each(["drone", "", ["standard"]])("knows no delivery %j", (delivery) => {
    expect(sentencesOf(placed({ delivery }))).toEqual([
      ["delivery", "Choose how the parcel travels."],
    ]);
  });

  test.each([undefined, ["standard:1"], "1".repeat(201)])("shows no totals %j", (shownTotals) => {
    expect(sentencesOf(placed({ shownTotals }))).toEqual([
      ["shownTotals", "Your cart has changed. Check it and place the order again."],
    ]);
  });

  test.each(["", "standard", "standard:", "standard:2e3x", ":5"])(
    "makes no sum of %j that an order could have",
    (shownTotals) => {
      const total = placed({ shownTotals }).data?.shownTotals.get("standard");
      expect(total === undefined || Number.isNaN(total) || total === 0).toBe(true);
    },
  );

  test.each(["", "mine", undefined, [cartId]])("has no cart %o", (wrong) => {
    expect(sentencesOf(placed({ cartId: wrong }))).toEqual([
      ["cartId", "Your cart has changed. Check it and place the order again."],
    ]);
  });
});
