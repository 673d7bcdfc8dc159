import "server-only";

/** Before the first request: a wrong setting ends the server by its name. */
export async function checkSettings(): Promise<void> {
  try {
    await import("@/lib/ground/settings/env");
    await import("@/guests.config");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
