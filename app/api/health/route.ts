import { connection } from "next/server";

/** The process is up. */
export async function GET() {
  await connection();
  return Response.json({ status: "up" }, { headers: { "Cache-Control": "no-store" } });
}
