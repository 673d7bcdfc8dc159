import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const GOOD = {
  DATABASE_URL: "postgresql://shop@db.example:5432/shop",
  AUTH_SECRET: "q3Zr8yT0vKx5nB2mW7cJ4hL9pD6sF1gA",
  APP_URL: "https://shop.example",
};

async function readEnv(settings: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries({ ...GOOD, ...settings })) vi.stubEnv(name, value);
  const { env } = await import("@/lib/ground/settings/env");
  return env;
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

describe("the environment", () => {
  test("is taken as it is given", async () => {
    const more = {
      TRUSTED_PROXY_HOPS: "2",
      REDIS_URL: "redis://cache.example:6379",
      CRON_SECRET: "a long one",
      SWEEP_SECONDS: "30",
      STRIPE_SECRET_KEY: "sk_test_key",
      STRIPE_WEBHOOK_SECRET: "whsec_secret",
      STRIPE_API_URL: "http://127.0.0.1:12111",
      SMTP_URL: "smtps://shop:secret@mail.example:465",
      MAIL_FROM: "The shop <shop@shop.example>",
      AUTH_GITHUB_ID: "github-id",
      AUTH_GITHUB_SECRET: "github-secret",
      AUTH_GOOGLE_ID: "google-id",
      AUTH_GOOGLE_SECRET: "google-secret",
      AUTH_OIDC_ISSUER: "https://id.example",
      AUTH_OIDC_ID: "shop",
      AUTH_OIDC_SECRET: "oidc-secret",
      AUTH_OIDC_NAME: "Example",
    };
    expect(await readEnv(more)).toEqual({
      ...GOOD,
      ...more,
      TRUSTED_PROXY_HOPS: 2,
      SWEEP_SECONDS: 30,
      isProduction: false,
      isDevelopment: true,
    });
  });

  test("trusts no proxy, and does without Redis, cron, mail and Stripe, unless told", async () => {
    const names = [
      "TRUSTED_PROXY_HOPS",
      "REDIS_URL",
      "SWEEP_SECONDS",
      "CRON_SECRET",
      "SMTP_URL",
      "MAIL_FROM",
      "STRIPE_SECRET_KEY",
      "STRIPE_WEBHOOK_SECRET",
      "STRIPE_API_URL",
      "AUTH_GITHUB_ID",
      "AUTH_GITHUB_SECRET",
      "AUTH_GOOGLE_ID",
      "AUTH_GOOGLE_SECRET",
      "AUTH_OIDC_ISSUER",
      "AUTH_OIDC_ID",
      "AUTH_OIDC_SECRET",
      "AUTH_OIDC_NAME",
    ];
    const blank = Object.fromEntries(names.map((name) => [name, ""]));
    expect(await readEnv(blank)).toEqual({
      ...GOOD,
      TRUSTED_PROXY_HOPS: 0,
      SWEEP_SECONDS: 60,
      MAIL_FROM: expect.stringMatching(/@localhost>$/),
      isProduction: false,
      isDevelopment: true,
    });
  });

  test("asks for a sender where mail is sent in earnest", async () => {
    const settings = { SMTP_URL: "smtp://mail.example", MAIL_FROM: "" };
    expect(await readEnv(settings)).toMatchObject({ SMTP_URL: settings.SMTP_URL });

    vi.resetModules();
    vi.stubEnv("NODE_ENV", "production");
    await expect(readEnv(settings)).rejects.toThrow("MAIL_FROM");
  });

  test("has an address even when nobody gave one", async () => {
    expect(await readEnv({ APP_URL: undefined, PORT: "4100" })).toMatchObject({
      APP_URL: "http://localhost:4100",
    });
  });

  test.each([
    ["DATABASE_URL", undefined],
    ["DATABASE_URL", "mysql://root@localhost/shop"],
    ["AUTH_SECRET", undefined],
    ["AUTH_SECRET", "q3Zr8yT0vKx5nB2mW7cJ4hL9pD6sF1g"],
    ["AUTH_SECRET", "replace-me-with-the-output-of-openssl-rand-base64-33"],
    ["APP_URL", "shop.example"],
    ["APP_URL", "ftp://shop.example"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["TRUSTED_PROXY_HOPS", "one"],
    ["REDIS_URL", "localhost:6379"],
    ["REDIS_URL", "http://localhost:6379"],
    ["STRIPE_SECRET_KEY", "pk_test_key"],
    ["STRIPE_API_URL", "localhost:12111"],
    ["AUTH_OIDC_ISSUER", "id.example"],
    ["SMTP_URL", "mail.example:587"],
    ["SMTP_URL", "https://mail.example"],
    ["SMTP_URL", "smtp://"],
    ["MAIL_FROM", "The shop"],
    ["MAIL_FROM", "a@shop.example, b@shop.example"],
  ])("names %s when it is %s", async (name, value) => {
    await expect(readEnv({ [name]: value })).rejects.toThrow(name);
  });

  test.each([undefined, "", "  "])(
    "takes no payments by Stripe with the secret %j",
    async (secret) => {
      const settings = { STRIPE_SECRET_KEY: "sk_test_key", STRIPE_WEBHOOK_SECRET: secret };
      await expect(readEnv(settings)).rejects.toThrow("STRIPE_WEBHOOK_SECRET: is needed");
    },
  );

  test.each([
    ["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"],
    ["AUTH_GOOGLE_SECRET", "AUTH_GOOGLE_ID"],
    ["AUTH_OIDC_ISSUER", "AUTH_OIDC_ID"],
    ["AUTH_OIDC_ISSUER", "AUTH_OIDC_SECRET"],
  ])("has no half of a provider: with %s it asks for %s", async (given, missing) => {
    const settings = { [given]: given.endsWith("ISSUER") ? "https://id.example" : "given" };
    await expect(readEnv(settings)).rejects.toThrow(`${missing}: is needed as soon as ${given}`);
  });

  test("names everything that is missing at once, and not its value", async () => {
    const settings = {
      DATABASE_URL: "mysql://root:hunter2@localhost",
      AUTH_SECRET: "short-secret",
    };
    const error: Error = await readEnv(settings).then(String, (thrown) => thrown);
    expect(error.message).toMatch(/DATABASE_URL.*AUTH_SECRET/);
    expect(error.message).not.toMatch(/hunter2|short-secret/);
  });

  test("is not needed to build", async () => {
    vi.stubEnv("NEXT_PHASE", "phase-production-build");
    const env = await readEnv({ DATABASE_URL: undefined, AUTH_SECRET: undefined });
    expect(env.AUTH_SECRET).toBe("");
  });
});
