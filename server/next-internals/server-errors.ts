export { unstable_isUnrecognizedActionError as isOfAnotherBuild } from "next/navigation";

/**
 * Whether the server answered with this error: a redirect or a fault. Next marks each of them with a
 * digest; a lost request, or the page of a gateway in between, has none.
 * @see https://github.com/vercel/next.js/issues/58638 errors of a lost request
 */
export const isFromServer = (error: unknown): boolean =>
  error instanceof Error && "digest" in error;
