import { afterEach, describe, expect, test } from "vitest";
import guests from "@/guests.config";
import { allowance, takesGuests } from "@/lib/guests/permissions";
import type { Person, Viewer } from "@/lib/session/viewer";
import { canCheckout } from "@/lib/shop/checkout/checkout-schema";

const { permissions } = guests;
const visitor: Viewer = { kind: "visitor" };
const person = (kind: Person["kind"]): Person => ({
  kind,
  id: "01890000-0000-7000-8000-000000000000",
  collection: "users",
  name: "Ada",
  email: "ada@example.com",
  mailbox: null,
  sessionVersion: 0,
  verified: false,
  expires: null,
  transferred: null,
});

afterEach(() => {
  guests.permissions = permissions;
  guests.disabled = false;
  guests.collections.customers.open = true;
});

describe("what guests may do", () => {
  test("is as much as the configuration says", () => {
    guests.permissions = { wishes: 10, checkout: false, reviews: true };
    expect(allowance(person("guest"), "wishes")).toBe(10);
    expect(allowance(person("guest"), "checkout")).toBe(0);
    expect(allowance(person("guest"), "reviews")).toBe(Infinity);
  });

  test("is everything that the configuration does not name", () => {
    guests.permissions = {};
    expect(allowance(person("guest"), "wishes")).toBe(Infinity);
  });

  test("is what a visitor may, who would be one", () => {
    guests.permissions = { wishes: 3 };
    expect(allowance(visitor, "wishes")).toBe(3);
  });

  test("binds no member", () => {
    guests.permissions = { wishes: 0, checkout: false };
    for (const kind of ["member", "admin"] as const) {
      expect(allowance(person(kind), "wishes")).toBe(Infinity);
      expect(canCheckout(person(kind))).toBe(true);
    }
  });

  test("includes the checkout, or not", () => {
    guests.permissions = { checkout: true };
    expect(canCheckout(person("guest"))).toBe(true);
    guests.permissions = { checkout: false };
    expect(canCheckout(person("guest"))).toBe(false);
    expect(canCheckout(visitor)).toBe(false);
  });
});

describe("guests are taken", () => {
  test("where the collection is open", () => {
    guests.collections.customers.open = false;
    expect(takesGuests("users")).toBe(true);
    expect(takesGuests("customers")).toBe(false);
    expect(takesGuests("admins")).toBe(false);
    expect(takesGuests("__proto__")).toBe(false);
  });

  test("nowhere when they are switched off", () => {
    guests.disabled = true;
    expect(takesGuests("users")).toBe(false);
  });
});
