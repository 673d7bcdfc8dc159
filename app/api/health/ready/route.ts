import { connection } from "next/server";
import { db } from "@/lib/ground/db";

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
