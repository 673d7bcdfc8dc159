import { db, isUnavailable } from "@/lib/ground/db";
import { knowsCronSecret } from "@/lib/ground/secrets/cron-secret";
import { forgetIdleGuests } from "@/lib/jobs/retention";
import { sweep } from "@/lib/jobs/sweep";

/** In seconds: below what schedulers and hosts wait for an answer; mail gets the first of them. */
const LONGEST = 25;
const LONGEST_FOR_MAIL = 5;

const headers = { "Cache-Control": "no-store" };

/**
 * Finishes orders, sends due mail and deletes idle guests, for some seconds; `done: false` asks to be
 * called again.
 */
export async function POST(request: Request) {
  if (!knowsCronSecret(request)) {
    const message =
      "This address is for the shop's scheduler: send `Authorization: Bearer <secret>`.";
    return Response.json({ message }, { status: 401, headers });
  }
  try {
    const deadline = new Date(Date.now() + LONGEST * 1000);
    const { orders, refunded, mail } = await sweep({ secondsForMail: LONGEST_FOR_MAIL });
    const { collections, done } = await forgetIdleGuests(db, { deadline });
    const deleted = Object.values(collections).reduce((sum, count) => sum + count, 0);
    return Response.json({ deleted, collections, orders, refunded, mail, done }, { headers });
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    const message = "The database does not answer. Nothing is lost: the next call goes on.";
    return Response.json({ message }, { status: 503, headers });
  }
}

/** Schedulers that know only GET are served as well; its door is the secret. */
export const GET = POST;

/** Of its own, because Next would run GET for it. */
export function HEAD() {
  return new Response(null, { status: 405, headers: { ...headers, Allow: "GET, POST" } });
}
