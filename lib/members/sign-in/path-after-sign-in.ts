import type { Route } from "next";

/** Where somebody goes who has signed in: first to the preview of a merge, if they want to see it. */
export const pathAfterSignIn = (next: Route, { previewsFirst }: { previewsFirst?: boolean }) =>
  previewsFirst ? (`/account/merge?next=${encodeURIComponent(next)}` as Route) : next;
