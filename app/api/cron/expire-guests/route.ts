import { db, isUnavailable } from "@/lib/ground/db";
import { knowsCronSecret } from "@/lib/ground/secrets/cron-secret";
import { forgetIdleGuests } from "@/lib/jobs/retention";
import { sweep } from "@/lib/jobs/sweep";

/** Shorter than schedulers and hosts wait for an answer. */
const LONGEST_SECONDS = 25;
const MAIL_SECONDS = 5;

const headers = { "Cache-Control": "no-store" };

/**
 * Finishes orders, sends due mail and deletes idle guests. `done: false`: the time was over, and the
 * scheduler should call again.
 */
export async function POST(request: Request) {
  if (!knowsCronSecret(request)) {
    const message =
      "This address is for the shop's scheduler: send `Authorization: Bearer <secret>`.";
    return Response.json({ message }, { status: 401, headers });
  }
  try {
    const deadline = new Date(Date.now() + LONGEST_SECONDS * 1000);
    const { orders, refunded, mail } = await sweep({ secondsForMail: MAIL_SECONDS });
    const { collections, done } = await forgetIdleGuests(db, { deadline });
    const deleted = Object.values(collections).reduce((sum, count) => sum + count, 0);
    return Response.json({ deleted, collections, orders, refunded, mail, done }, { headers });
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    const message = "The database does not answer. Nothing is lost: the next call goes on.";
    return Response.json({ message }, { status: 503, headers });
  }
}

/** For schedulers that can only send GET. The secret protects it, too. */
export const GET = POST;

/** Without it, Next would run GET for a HEAD request. */
export function HEAD() {
  return new Response(null, { status: 405, headers: { ...headers, Allow: "GET, POST" } });
}
