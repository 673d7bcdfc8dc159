import { connection } from "next/server";
import { db } from "@/lib/ground/db";

/** The shop can serve: the database answers. 503 with a sentence when it does not. */
export async function GET() {
  await connection();
  const headers = { "Cache-Control": "no-store" };
  try {
    await db.$queryRaw`SELECT 1`;
    return Response.json({ status: "ready" }, { headers });
  } catch {
    const message = "The database does not answer. Check DATABASE_URL and that it is running.";
    return Response.json({ status: "unavailable", message }, { status: 503, headers });
  }
}
