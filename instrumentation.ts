/** Next calls this once when a server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { checkSettings } = await import("@/lib/ground/settings/start-up");
    await checkSettings();
    const { startSweeping } = await import("@/lib/jobs/sweep");
    startSweeping();
    const { startMail } = await import("@/lib/mail/mail-sender");
    startMail();
  }
}
