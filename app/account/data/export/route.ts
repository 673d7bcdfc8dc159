import { exportData } from "@/lib/members/account/export-data";
import { viewer } from "@/lib/session/viewer";
import { held } from "@/words/members/data";

const headers = { "Cache-Control": "private, no-store" };

export async function GET() {
  const data = await exportData(await viewer());
  if (!data) {
    return Response.json({ message: held.signInFirst }, { status: 401, headers });
  }

  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      ...headers,
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="guestlane-data.json"',
    },
  });
}
