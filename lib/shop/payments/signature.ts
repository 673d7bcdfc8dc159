import { createHmac, timingSafeEqual } from "node:crypto";

/** How far the two clocks may differ; Stripe uses the same figure. */
const TOLERANCE_SECONDS = 300;

/** In the format of Stripe's webhooks: `t=<seconds>,v1=<HMAC of "seconds.body">`. */
export function sign(body: string, secret: string, seconds = nowInSeconds()): string {
  return `t=${seconds},v1=${hmac(`${seconds}.${body}`, secret).toString("hex")}`;
}

export function isSigned(body: string, header: string | null, secret: string): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "") ?? [];
  if (!secret || !seconds || !given) return false;
  if (Math.abs(nowInSeconds() - Number(seconds)) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(hmac(`${seconds}.${body}`, secret), Buffer.from(given, "hex"));
}

const hmac = (text: string, secret: string) => createHmac("sha256", secret).update(text).digest();
const nowInSeconds = () => Math.floor(Date.now() / 1000);
