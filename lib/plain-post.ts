import "server-only";
import { headers } from "next/headers";

/** Whether the browser sent the form by itself, without JavaScript: Next marks its own requests. */
export async function isPlainPost(): Promise<boolean> {
  return !(await headers()).has("next-action");
}
