"use server";

import { themeCookie } from "@/lib/ground/cookies/cookie-table";
import { setCookie } from "@/lib/ground/cookies/cookies";
import { backToPage } from "@/lib/ground/forms/plain-post";
import { themeOf } from "@/lib/ground/theme/theme";

/** For browsers without JavaScript: the others write the cookie themselves. */
export async function chooseTheme(form: FormData): Promise<void> {
  await setCookie(themeCookie, themeOf(form.get("theme")));
  await backToPage();
}
