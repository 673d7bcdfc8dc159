import "server-only";
import type { Route } from "next";
import { roundTripCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";
import { flash } from "@/lib/ground/flash";
import { nextPath } from "@/lib/ground/request/next-path";
import { end } from "@/words/members/ways";

export interface RoundTrip {
  /** the page with the button */
  from: Route;
  /** the page to go to once signed in */
  next: Route;
  /** from the form, for `mergeOptionsOf` */
  look: string;
}

export async function beginRoundTrip(trip: RoundTrip): Promise<void> {
  await setCookie(roundTripCookie, JSON.stringify(trip));
}

/** Anybody may have written the cookie. */
export async function currentRoundTrip(): Promise<RoundTrip> {
  const { from, next, look } = parsed(await readCookie(roundTripCookie));
  return {
    from: nextPath(from, "/sign-in"),
    next: nextPath(next, "/"),
    look: String(look ?? ""),
  };
}

/** Only where cookies can be set. */
export async function endRoundTrip(): Promise<void> {
  await setCookie(roundTripCookie, null);
}

const TONES = {
  added: "success",
  known: "info",
  cancelled: "info",
  failed: "warning",
  taken: "warning",
  full: "warning",
  changed: "warning",
} as const;

export const sayRoundTripEnd = (how: keyof typeof TONES) => flash(end[how], { tone: TONES[how] });

function parsed(value = "{}"): Record<string, unknown> {
  try {
    return Object(JSON.parse(value));
  } catch {
    return {};
  }
}
