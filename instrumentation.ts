/** Runs once when the server starts: a wrong environment or guests.config.ts ends it by name. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  try {
    await import("@/lib/env");
    await import("@/guests.config");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
