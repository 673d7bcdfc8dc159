import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { defineGuests, retentionDaysOf, sessionDaysOf } from "@/lib/ground/settings/guests-config";

// What the tests are run with must not show.
beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("GUEST")) vi.stubEnv(name, "");
});
afterEach(() => vi.unstubAllEnvs());

type Config = Parameters<typeof defineGuests>[0];

describe("guests.config.ts", () => {
  test("may be empty: guests are taken, in every collection, for thirty days", () => {
    expect(defineGuests({})).toMatchObject({
      disabled: false,
      emailDomain: "guests.invalid",
      collections: { users: { open: true }, customers: { open: true } },
      sessionDays: 30,
      retentionDays: 30,
      limits: { perAddressPerHour: 30, perHour: 1000 },
      permissions: {},
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
    ["generateEmail", { generateEmail: () => "not an address" }],
    [
      "generateEmail",
      { generateEmail: ({ random }: { random: string }) => `${random.repeat(9)}@a.example` },
    ],
    ["generateName", { generateName: "Guest" }],
    ["retentionDays", { retentionDays: 0 }],
    ["retentionDays", { retentionDays: Number.POSITIVE_INFINITY }],
    ["collections.users.retentionDays", { collections: { users: { retentionDays: "7" } } }],
    ["limits.perHour", { limits: { perHour: 0 } }],
    ["limits.perAddressPerHour", { limits: { perAddressPerHour: 1.5 } }],
    ["perDay", { limits: { perDay: 5 } }],
    ["permissions.wishes", { permissions: { wishes: -1 } }],
    ["permissions.checkout", { permissions: { checkout: "yes" } }],
    ["onGuestCreated", { onGuestCreated: true }],
    ["onConverted", { onConverted: {} }],
    ["onMerged", { onMerged: "log" }],
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

describe("the environment", () => {
  test("has the last word, without a new build", () => {
    vi.stubEnv("GUESTS_DISABLED", "true");
    vi.stubEnv("GUEST_LIMIT_PER_ADDRESS", "3");
    vi.stubEnv("GUEST_LIMIT_PER_HOUR", "7");
    vi.stubEnv("GUEST_RETENTION_DAYS", "5");
    const config = { limits: { perHour: 2000 }, retentionDays: 60, sessionDays: 10 };
    expect(defineGuests(config)).toMatchObject({
      disabled: true,
      limits: { perAddressPerHour: 3, perHour: 7 },
      retentionDays: 5,
    });
  });

  test("can switch guests on again", () => {
    vi.stubEnv("GUESTS_DISABLED", "0");
    expect(defineGuests({ disabled: true }).disabled).toBe(false);
  });

  test("says nothing with a variable that is empty", () => {
    for (const name of OVERRIDES) vi.stubEnv(name, "");
    expect(defineGuests({ retentionDays: 9 })).toMatchObject({ disabled: false, retentionDays: 9 });
  });

  const OVERRIDES = [
    "GUESTS_DISABLED",
    "GUEST_LIMIT_PER_ADDRESS",
    "GUEST_LIMIT_PER_HOUR",
    "GUEST_RETENTION_DAYS",
  ];
  test.each(OVERRIDES)("is refused by name when %s cannot be", (name) => {
    for (const value of ["maybe", "-1"]) {
      vi.stubEnv(name, value);
      expect(() => defineGuests({})).toThrow(`The environment cannot be used. ${name}: `);
    }
  });
});

describe("how long things last", () => {
  test("each collection may have its own retention", () => {
    const guests = defineGuests({
      retentionDays: 30,
      collections: { users: {}, customers: { retentionDays: 90 } },
    });
    expect(retentionDaysOf(guests, "users")).toBe(30);
    expect(retentionDaysOf(guests, "customers")).toBe(90);
  });

  test("no session outlives the row of its guest", () => {
    const guests = defineGuests({ retentionDays: 7, sessionDays: 30 });
    expect(sessionDaysOf(guests, "users")).toBe(7);
    expect(sessionDaysOf(defineGuests({ sessionDays: 5 }), "users")).toBe(5);
  });
});
