import type { Route } from "next";

const SITE = "http://this-site.invalid";

/**
 * Where to go next, from an address anyone may have written: a path of this site, or `fallback`.
 * The URL parser decides what a browser would make of it, so `//e`, `/\e` and `/%09/e` stay here.
 */
export function nextPath(wanted: unknown, fallback: Route): Route {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return fallback;

  if (!URL.canParse(wanted, SITE)) return fallback;
  const url = new URL(wanted, SITE);
  if (url.origin !== SITE || url.pathname.startsWith("//")) return fallback;
  return (url.pathname + url.search + url.hash) as Route;
}
