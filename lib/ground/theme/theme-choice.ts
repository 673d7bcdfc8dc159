import "server-only";
import { themeCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie } from "@/lib/ground/cookies/cookies";
import { type Theme, themeOf } from "@/lib/ground/theme/theme";

export const chosenTheme = async (): Promise<Theme | null> =>
  themeOf(await readCookie(themeCookie));
