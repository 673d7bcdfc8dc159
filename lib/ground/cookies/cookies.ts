import "server-only";
// biome-ignore lint/style/noRestrictedImports: nobody else has them.
import { cookies } from "next/headers";
import type { Cookie } from "@/lib/ground/cookies/cookie-table";
import { env } from "@/lib/ground/settings/env";

/** A cookie as Set-Cookie describes it, without its value. */
export interface CookieAttributes {
  name: string;
  path: string;
  httpOnly: boolean;
  sameSite: "lax" | "strict";
  secure: boolean;
  /** In seconds. */
  maxAge?: number;
}

/** The cookie as this shop sets it: over https only there, and with its prefix. */
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

/** What the browser holds in it. */
export async function readCookie(cookie: Cookie): Promise<string | undefined> {
  return (await cookies()).get(attributesOf(cookie).name)?.value;
}

/** Null forgets it. Only where cookies can be set: in actions and route handlers. */
export async function setCookie(cookie: Cookie, value: string | null): Promise<void> {
  const { maxAge, ...attributes } = attributesOf(cookie);
  const jar = await cookies();
  if (value !== null) jar.set({ ...attributes, maxAge, value });
  // With its attributes: a browser lets go of a __Secure- cookie only when told so securely.
  else jar.delete(attributes);
}
