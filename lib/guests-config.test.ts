import { describe, expect, test } from "vitest";
import { defineGuests } from "@/lib/guests-config";

type Config = Parameters<typeof defineGuests>[0];

describe("guests.config.ts", () => {
  test("may be empty: guests are taken, in every collection, for thirty days", () => {
    expect(defineGuests({})).toMatchObject({
      disabled: false,
      emailDomain: "guests.invalid",
      collections: { users: { open: true }, customers: { open: true } },
      sessionDays: 30,
    });
  });

  test("may be empty: a guest has an address that gets no mail, and a name", () => {
    const { generateEmail, generateName } = defineGuests({});
    const email = generateEmail({ random: "0f3a", domain: "guests.invalid" });
    expect(email).toBe("anonymous-0f3a@guests.invalid");
    expect(generateName()).toBe("Guest");
  });

  test("keeps what it is told", () => {
    const generateEmail = () => "somebody@shop.example";
    const config = defineGuests({
      disabled: true,
      emailDomain: "shop.example",
      generateEmail,
      collections: { users: { open: false }, customers: {} },
      sessionDays: 1,
    });
    expect(config).toMatchObject({
      disabled: true,
      emailDomain: "shop.example",
      generateEmail,
      collections: { users: { open: false }, customers: { open: true } },
      sessionDays: 1,
    });
  });

  test.each([
    ["disabled", { disabled: "yes" }],
    ["emailDomain", { emailDomain: "not a domain" }],
    ["emailDomain", { emailDomain: "" }],
    ["generateEmail", { generateEmail: "anonymous@guests.invalid" }],
    ["generateName", { generateName: "Guest" }],
    ["collections", { collections: [] }],
    ["collections.users.open", { collections: { users: { open: 1 }, customers: {} } }],
    ["vendors", { collections: { users: {}, customers: {}, vendors: {} } }],
    ["retention", { collections: { users: { retention: 3 }, customers: {} } }],
    ["sessionDays", { sessionDays: 0 }],
    ["sessionDays", { sessionDays: 366 }],
    ["sessionDays", { sessionDays: 1.5 }],
    ["sessionDays", { sessionDays: "30" }],
    ["sesionDays", { sesionDays: 30 }],
  ])("names %s when it cannot be", (name, config) => {
    const define = () => defineGuests(config as unknown as Config);
    expect(define).toThrow(/^guests\.config\.ts cannot be used\./);
    expect(define).toThrow(name);
  });

  test("names everything that is wrong at once", () => {
    const config = { disabled: 1, sessionDays: -1 } as unknown as Config;
    expect(() => defineGuests(config)).toThrow(/disabled.*sessionDays/);
  });
});
