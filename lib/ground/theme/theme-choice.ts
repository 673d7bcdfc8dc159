import "server-only";
import { cookies } from "next/headers";
import { THEME_COOKIE, type Theme, themeOf } from "@/lib/ground/theme/theme";
import { YEAR_SECONDS } from "@/lib/ground/time";

/** What this browser's reader has chosen; null when they left it to the system. */
export async function chosenTheme(): Promise<Theme | null> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value);
}

export async function keepTheme(theme: Theme | null): Promise<void> {
  const jar = await cookies();
  if (!theme) jar.delete(THEME_COOKIE);
  else jar.set(THEME_COOKIE, theme, { path: "/", maxAge: YEAR_SECONDS, sameSite: "lax" });
}
