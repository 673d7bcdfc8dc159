import { isGuest, isPerson, viewer } from "@/lib/session/viewer";

/**
 * Who is signed in, as the row says now. Ours instead of Auth.js's: that one signs the cookie anew
 * on every read, so a late reply could bring back a session that had ended.
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
