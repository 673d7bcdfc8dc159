import "server-only";
import { env } from "@/lib/ground/settings/env";

/** Whether the shop is served by https, so that a cookie can be kept to it. */
export const isSecure = env.APP_URL.startsWith("https:");

/** A cookie of the shop's own, out of reach for scripts and for forms of other sites. */
export const ownCookie = (name: string, path = "/") =>
  ({ name, path, httpOnly: true, sameSite: "lax", secure: isSecure }) as const;
