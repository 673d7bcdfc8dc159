import { describe, expect, test } from "vitest";
import { checkoutDetails } from "@/lib/shop/orders/order-schema";
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
      userId: "01935f3e-7a00-7000-8000-000000000001",
      totalCents: "0",
      paidAt: "2026-01-01",
      number: "GL-BBBB-BBBB",
    };
    expect(checked(attack).data).toEqual(good);
  });
});
