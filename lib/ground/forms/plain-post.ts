import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { nextPath } from "@/lib/ground/request/next-path";
import { ACTION_HEADER } from "@/server/next-internals/request-headers";

/** Whether the browser sent the form by itself, without JavaScript. */
export async function isPlainPost(): Promise<boolean> {
  return !(await headers()).has(ACTION_HEADER);
}

/**
 * Ends a plain POST at the page that its form stands on, so that a reload does not send it again. A
 * browser that does not say where it comes from gets the page as the answer itself.
 */
export async function backToPage(): Promise<void> {
  const referer = (await headers()).get("referer") ?? "";
  if (!(await isPlainPost()) || !URL.canParse(referer)) return;

  const { pathname, search } = new URL(referer);
  redirect(nextPath(pathname + search, "/"));
}
