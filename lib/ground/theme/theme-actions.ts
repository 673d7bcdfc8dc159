"use server";

import { backToPage } from "@/lib/ground/forms/plain-post";
import { themeOf } from "@/lib/ground/theme/theme";
import { keepTheme } from "@/lib/ground/theme/theme-choice";

/** Light, dark or like the system, for browsers without JavaScript: the others keep the cookie themselves. */
export async function chooseTheme(form: FormData): Promise<void> {
  await keepTheme(themeOf(form.get("theme")));
  await backToPage();
}
