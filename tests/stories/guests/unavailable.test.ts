import "@/tests/support/database";
import { afterEach, expect, test, vi } from "vitest";
import { guestRequest } from "@/tests/support/people/people";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.resetModules();
});

test("without a database nobody becomes a guest, and the sentence says to try again", async () => {
  vi.resetModules();
  vi.stubGlobal("guestlane", {}); // without the database client of the other tests
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  const { createGuest } = await import("@/lib/guests/guests-data");
  await expect(createGuest(guestRequest())).rejects.toMatchObject({
    name: "GuestError",
    code: "UNAVAILABLE",
    status: 503,
    message: expect.stringContaining("try again"),
  });
});
