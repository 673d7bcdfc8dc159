import { isGuest, isPerson, viewer } from "@/lib/session/viewer";

/**
 * Replaces the route of Auth.js, which signs the cookie again on every read: a late response could
 * restore a session that had ended.
 */
export async function GET() {
  const asking = await viewer();
  if (!isPerson(asking)) return answer(null);

  const { id, name, email, collection, verified, kind, expires } = asking;
  const role = kind === "guest" ? "member" : kind;
  const user = { id, name, email, isAnonymous: isGuest(asking), collection, verified, role };
  return answer({ user, expires });
}

const answer = (body: unknown) =>
  Response.json(body, { headers: { "Cache-Control": "private, no-store" } });
