import { createHmac, timingSafeEqual } from "node:crypto";

/** In seconds: how far the clocks of who signs and who reads may be apart; Stripe's own figure. */
const TOLERANCE = 300;

/** A body signed in the manner of Stripe's webhooks: `t=<seconds>,v1=<HMAC of "seconds.body">`. */
export function sign(body: string, secret: string, seconds = nowInSeconds()): string {
  return `t=${seconds},v1=${hmac(`${seconds}.${body}`, secret).toString("hex")}`;
}

/** Whether the header is a signature of exactly this body, made with the secret just now. */
export function isSigned(body: string, header: string | null, secret: string): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "") ?? [];
  if (!secret || !seconds || !given) return false;
  if (Math.abs(nowInSeconds() - Number(seconds)) > TOLERANCE) return false;
  return timingSafeEqual(hmac(`${seconds}.${body}`, secret), Buffer.from(given, "hex"));
}

const hmac = (text: string, secret: string) => createHmac("sha256", secret).update(text).digest();
const nowInSeconds = () => Math.floor(Date.now() / 1000);
