import type { Route } from "next";

/** A guest on the way to these pages is about to buy: their cart wins over the account's. */
const pagesThatBuy = ["/checkout"];

export const prefersGuestAt = (path: Route) =>
  pagesThatBuy.includes(new URL(path, "http://here").pathname);
