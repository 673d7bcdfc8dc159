import "server-only";
import { cookies } from "next/headers";
import { FOLD_COOKIE, FOLDED } from "@/lib/guests/banner";

/** Whether this browser's guest has folded the banner. */
export async function isBannerFolded(): Promise<boolean> {
  return (await cookies()).get(FOLD_COOKIE)?.value === FOLDED;
}

export async function keepBanner(isFolded: boolean): Promise<void> {
  const jar = await cookies();
  if (isFolded) jar.set(FOLD_COOKIE, FOLDED, { path: "/", sameSite: "lax" });
  else jar.delete(FOLD_COOKIE);
}
