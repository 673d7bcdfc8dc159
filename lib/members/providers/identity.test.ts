import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { identityOf } from "@/lib/members/providers/identity";

const claims = { provider: "oidc", subject: "1", isEmailProven: true } as const;

describe("whom a provider tells of", () => {
  test("is taken as they are", () => {
    const ada = { ...claims, name: " Ada ", email: "Ada@Example.com" };
    expect(identityOf(ada)).toEqual({
      provider: "oidc",
      providerAccountId: "1",
      name: "Ada",
      email: "ada@example.com",
      isEmailProven: true,
      label: "ada@example.com",
    });
  });

  test.each([undefined, null, 7, { toString: "x" }, "nobody", `${"a".repeat(250)}@example.com`])(
    "has no address with %j, and proves none",
    (email) => {
      expect(identityOf({ ...claims, email })).toMatchObject({ email: null, isEmailProven: false });
    },
  );

  test("may have no name, or a strange one", () => {
    expect(identityOf({ ...claims, name: ["Ada"] })).toMatchObject({
      name: null,
      label: "An account without a name",
    });
    expect(identityOf({ ...claims, name: "A\u0000d\na", nickname: "ada" }).name).toBe("A d a");
    expect(identityOf({ ...claims, name: "", nickname: "ada" }).name).toBe("ada");
    expect(identityOf({ ...claims, name: "a".repeat(500) }).name).toHaveLength(100);
  });
});

describe("the providers that are offered", () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.unstubAllEnvs());

  test("are those that are set up", async () => {
    vi.stubEnv("AUTH_GITHUB_ID", "id");
    vi.stubEnv("AUTH_GITHUB_SECRET", "secret");
    vi.stubEnv("AUTH_OIDC_ISSUER", "https://id.example");
    vi.stubEnv("AUTH_OIDC_ID", "id");
    vi.stubEnv("AUTH_OIDC_SECRET", "secret");
    const { offeredProviders } = await import("@/lib/members/providers/identity");
    const { oauthProviders } = await import("@/lib/members/providers/provider-settings");
    expect(offeredProviders()).toEqual([
      { id: "github", name: "GitHub" },
      { id: "oidc", name: "id.example" },
    ]);
    expect(oauthProviders()).toMatchObject([{ id: "github" }, { id: "oidc" }]);
  });

  test("vouch for an address only by saying so, and name people under their issuer", async () => {
    vi.stubEnv("AUTH_OIDC_ISSUER", "https://id.example");
    vi.stubEnv("AUTH_OIDC_ID", "id");
    vi.stubEnv("AUTH_OIDC_SECRET", "secret");
    const { oauthProviders } = await import("@/lib/members/providers/provider-settings");
    const [openId] = oauthProviders() as unknown as {
      profile: (claims: object) => { identity: object };
    }[];
    for (const email_verified of [true, false, "true", 1, undefined]) {
      const told = openId?.profile({ sub: "7", email: "ada@example.com", email_verified });
      expect(told?.identity).toMatchObject({
        providerAccountId: "https://id.example 7",
        isEmailProven: email_verified === true,
      });
    }
  });

  test("are none where none is set up", async () => {
    const { offeredProviders } = await import("@/lib/members/providers/identity");
    expect(offeredProviders()).toEqual([]);
  });
});
