import type { Route } from "next";

const SITE = "http://this-site.invalid";

/** The URL parser reads the address as a browser would, so `//e`, `/\e` and `/%09/e` stay here. */
export function nextPath(wanted: unknown, fallback: Route): Route {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return fallback;

  if (!URL.canParse(wanted, SITE)) return fallback;
  const url = new URL(wanted, SITE);
  if (url.origin !== SITE || url.pathname.startsWith("//")) return fallback;
  return (url.pathname + url.search + url.hash) as Route;
}
