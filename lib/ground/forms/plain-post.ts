import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { nextPath } from "@/lib/ground/request/next-path";
import { ACTION_HEADER } from "@/server/next-internals/request-headers";

export async function isPlainPost(): Promise<boolean> {
  return !(await headers()).has(ACTION_HEADER);
}

/** So that a reload does not post again. Without a Referer the page is the answer. */
export async function backToPage(): Promise<void> {
  const referer = (await headers()).get("referer") ?? "";
  if (!(await isPlainPost()) || !URL.canParse(referer)) return;

  const { pathname, search } = new URL(referer);
  redirect(nextPath(pathname + search, "/"));
}
