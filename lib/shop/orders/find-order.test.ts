import { expect, test } from "vitest";
import { parse } from "@/lib/ground/forms/refusal";
import { findOrderSchema } from "@/lib/shop/orders/find-order";
import { newOrderNumber, readOrderNumber } from "@/lib/shop/orders/orders";

test.each([
  "GL-TKPM-7RWX",
  "gl-tkpm-7rwx",
  " GL TKPM 7RWX ",
  "GLTKPM7RWX",
  "tkpm7rwx",
  "TKPM-7RWX",
  "GL–TKPM–7RWX",
  "#GL-TKPM-7RWX.",
])("the number %j is understood", (typed) => {
  expect(readOrderNumber(typed)).toBe("GL-TKPM-7RWX");
});

test.each([
  "",
  "GL",
  "GL-TKPM",
  "GL-TKPM-7RWXX",
  "TKPM-7RW0",
  "Ä-TKPM-7RW",
  "\u0000",
  "GL".repeat(9),
])("%j is no number", (typed) => {
  expect(readOrderNumber(typed)).toBeNull();
});

test("every number of ours is understood as people may type it", () => {
  for (let time = 0; time < 200; time++) {
    const number = newOrderNumber();
    expect(readOrderNumber(number.toLowerCase().replaceAll("-", ""))).toBe(number);
    expect(readOrderNumber(number.slice(3))).toBe(number);
  }
});

test("the form names each field that is wrong", () => {
  expect(() => parse(findOrderSchema, { number: "seven", email: "nope" })).toThrow(
    expect.objectContaining({
      fieldErrors: {
        number: "Enter the number of the order, like GL-BCDF-2345.",
        email: "Enter an email address like name@example.com.",
      },
    }),
  );
  expect(() => parse(findOrderSchema, {})).toThrow(
    expect.objectContaining({
      fieldErrors: { number: expect.any(String), email: expect.any(String) },
    }),
  );
  expect(parse(findOrderSchema, { number: "tkpm 7rwx", email: " Ada@Example.com " })).toEqual({
    number: "GL-TKPM-7RWX",
    email: "Ada@Example.com",
  });
});
