import { afterEach, expect, test, vi } from "vitest";
import { readGitHubProfile } from "@/lib/members/providers/github-profile";

afterEach(() => vi.unstubAllGlobals());

const profile = { id: 7, login: "ada", name: null, email: "victim@example.com" };

/** GitHub, as far as it is asked. */
function answer(emails: unknown) {
  const asked = vi.fn(async (url: string, _init: RequestInit) =>
    url.endsWith("/user/emails")
      ? Response.json(emails, { status: emails ? 200 : 403 })
      : Response.json(profile),
  );
  vi.stubGlobal("fetch", asked);
  return asked;
}

test("the address is the first one of the list, proven or not, and never the profile's", async () => {
  const other = { email: "other@example.com", primary: false, verified: true };
  for (const verified of [true, false]) {
    const asked = answer([other, { email: "ada@example.com", primary: true, verified }]);
    expect(await readGitHubProfile("token")).toEqual({
      id: 7,
      login: "ada",
      name: null,
      email: "ada@example.com",
      email_verified: verified,
    });
    for (const [, init] of asked.mock.calls) {
      expect(init.headers).toMatchObject({ Authorization: "Bearer token" });
    }
  }
});

test("without the list there is no address", async () => {
  answer(null);
  expect(await readGitHubProfile("token")).toMatchObject({ email: null, email_verified: false });
});

test("nobody is nobody", async () => {
  vi.stubGlobal("fetch", async () =>
    Response.json({ message: "Bad credentials" }, { status: 401 }),
  );
  await expect(readGitHubProfile("token")).rejects.toThrow();
});
