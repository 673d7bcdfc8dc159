import "server-only";
// biome-ignore lint/style/noRestrictedImports: nobody else has them.
import { cookies } from "next/headers";
import type { Cookie } from "@/lib/ground/cookies/cookie-table";
import { env } from "@/lib/ground/settings/env";

export interface CookieAttributes {
  name: string;
  path: string;
  httpOnly: boolean;
  sameSite: "lax" | "strict";
  secure: boolean;
  maxAge?: number;
}

export function attributesOf(cookie: Cookie): CookieAttributes {
  const { name, prefix = "", seconds, isForScripts, isStrict, path = "/" } = cookie;
  const isSecure = env.APP_URL.startsWith("https:");
  return {
    name: isSecure ? prefix + name : name,
    path,
    httpOnly: !isForScripts,
    sameSite: isStrict ? "strict" : "lax",
    secure: isSecure,
    ...(typeof seconds === "number" && { maxAge: seconds }),
  };
}

export async function readCookie(cookie: Cookie): Promise<string | undefined> {
  return (await cookies()).get(attributesOf(cookie).name)?.value;
}

/** Null forgets it. Only actions and route handlers can set cookies. */
export async function setCookie(cookie: Cookie, value: string | null): Promise<void> {
  const { maxAge, ...attributes } = attributesOf(cookie);
  const jar = await cookies();
  if (value !== null) jar.set({ ...attributes, maxAge, value });
  // With its attributes: a browser lets go of a __Secure- cookie only when told so securely.
  else jar.delete(attributes);
}
