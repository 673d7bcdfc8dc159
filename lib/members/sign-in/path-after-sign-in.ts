import type { Route } from "next";

export const pathAfterSignIn = (next: Route, { previewsFirst }: { previewsFirst?: boolean }) =>
  previewsFirst ? (`/account/merge?next=${encodeURIComponent(next)}` as Route) : next;
