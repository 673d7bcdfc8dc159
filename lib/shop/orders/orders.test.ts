import { describe, expect, test } from "vitest";
import {
  checkoutDetails,
  isOrderNumber,
  newOrderNumber,
  type OrderFacts,
  orderState,
  placeOrderSchema,
} from "@/lib/shop/orders/orders";
import { countries } from "@/lib/shop/prices/delivery-and-tax";

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
const checked = (fields: object) => checkoutDetails.safeParse({ ...good, ...fields });

const SENTENCES = {
  email: "Enter your email address.",
  fullName: "Enter your full name.",
  address: "Enter the street and house number.",
  city: "Enter the city.",
  postalCode: "Enter the postal code.",
  country: "Choose a country from the list.",
};

describe("the details of a parcel", () => {
  test("are kept as people write them", () => {
    expect(checkoutDetails.parse(good)).toEqual(good);
  });

  test.each(Object.entries(SENTENCES))("name %s when it is missing", (name, sentence) => {
    expect(sentencesOf(checked({ [name]: undefined }))).toEqual([[name, sentence]]);
  });

  test.each(["fullName", "address", "city", "postalCode"] as const)(
    "name %s when it is blank",
    (name) => {
      expect(sentencesOf(checked({ [name]: " \t\n " }))).toEqual([[name, SENTENCES[name]]]);
    },
  );

  test("lose the blanks around them", () => {
    const padded = Object.fromEntries(
      Object.entries(good).map(([name, value]) => [name, ` ${value} `]),
    );
    expect(checkoutDetails.parse({ ...padded, country: "AT" })).toEqual(good);
  });

  test.each([
    ["fullName", 100],
    ["address", 200],
    ["city", 100],
    ["postalCode", 12],
  ])("take %s of %i characters and no more", (name, longest) => {
    expect(checked({ [name]: "x".repeat(longest) }).success).toBe(true);
    expect(sentencesOf(checked({ [name]: "x".repeat(longest + 1) }))).toEqual([
      [name, `Use at most ${longest} characters.`],
    ]);
  });

  test.each([
    "李小龍",
    "Þórdís Ó Súilleabháin",
    "Nguyễn Thị Minh Khai",
    "Ya'akov ben-Ami, Jr.",
    "X",
    "محمد",
  ])("take the name %s", (fullName) => {
    expect(checked({ fullName }).data?.fullName).toBe(fullName);
  });

  test.each(["ada", "ada@", "@example.com", ""])("take no email %j", (email) => {
    expect(sentencesOf(checked({ email }))).toEqual([
      ["email", "Enter an email address like name@example.com."],
    ]);
  });

  test("take every country of the list and no other", () => {
    for (const country of countries) expect(checked({ country }).success).toBe(true);
    for (const country of ["", "at", "US", "Austria", ["AT"]]) {
      expect(sentencesOf(checked({ country }))).toEqual([["country", SENTENCES.country]]);
    }
  });

  test.each([undefined, "", "   "])("need no phone: %j", (phone) => {
    expect(checked({ phone }).data?.phone).toBeNull();
  });

  test.each(["call me", "0316 x12", "<b>1</b>"])("take no phone %j", (phone) => {
    expect(sentencesOf(checked({ phone }))).toEqual([
      ["phone", "Use digits, spaces and + only, or leave it empty."],
    ]);
  });

  test("ignore what else is sent", () => {
    const attack = {
      userId: cartId,
      totalCents: "0",
      paidAt: "2026-01-01",
      number: "GL-BBBB-BBBB",
    };
    expect(checked(attack).data).toEqual(good);
  });
});

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

describe("an order's number", () => {
  const numbers = Array.from({ length: 500 }, newOrderNumber);

  test("is written GL-XXXX-XXXX, without vowels and without what looks alike", () => {
    for (const number of numbers) {
      expect(number).toMatch(/^GL-[BCDFGHJKMNPQRSTVWXZ2-9]{4}-[BCDFGHJKMNPQRSTVWXZ2-9]{4}$/);
    }
  });

  test("is another one each time, in no order", () => {
    expect(new Set(numbers).size).toBe(numbers.length);
    expect([...numbers].sort()).not.toEqual(numbers);
  });

  test("is known by its form", () => {
    for (const number of numbers) expect(isOrderNumber(number)).toBe(true);
  });

  test.each([
    "",
    "GL-BBBB",
    "gl-bbbb-bbbb",
    "GL-BBBB-BBBB ",
    "GL-BBBB-BBBB\n",
    "GL-BBB1-BBBB",
    "GL-AAAA-BBBB",
    "XX-BBBB-BBBB",
    "GL-BBBB-BBBB-BBBB",
    "GL-BB%B-BBBB",
    "GL-BBB\u0000-BBBB",
  ])(
    // biome-ignore format: a list
    "is not %j",
    (typed) => {
      expect(isOrderNumber(typed)).toBe(false);
    },
  );
});

describe("an order", () => {
  const at = new Date();
  const stateWith = (
    facts: Partial<Omit<OrderFacts, "payment">>,
    payment: Partial<OrderFacts["payment"]> = {},
  ) =>
    orderState({
      paidAt: null,
      declinedAt: null,
      cancelledAt: null,
      withdrawnAt: null,
      ...facts,
      payment: { refundDueAt: null, refundedAt: null, ...payment },
    });

  test("waits until its payment came to something", () => {
    expect(stateWith({})).toBe("waiting");
    expect(stateWith({ paidAt: at })).toBe("paid");
    expect(stateWith({ declinedAt: at })).toBe("declined");
    expect(stateWith({ cancelledAt: at })).toBe("cancelled");
  });

  test("is cancelled from its withdrawal on, and refunded when the money went back", () => {
    const paid = { paidAt: at, withdrawnAt: at };
    expect(stateWith(paid)).toBe("cancelled");
    expect(stateWith(paid, { refundDueAt: at })).toBe("cancelled");
    expect(stateWith(paid, { refundDueAt: at, refundedAt: at })).toBe("refunded");
  });

  test("that was paid too late is refunded too", () => {
    expect(stateWith({ cancelledAt: at }, { refundDueAt: at })).toBe("cancelled");
    expect(stateWith({ declinedAt: at }, { refundDueAt: at, refundedAt: at })).toBe("refunded");
  });
});
