/** How Next's own scripts mark their requests. Upstream issue: none known. */

/** On a navigation inside the app, which is answered with data instead of a document. */
export const RSC_HEADER = "rsc";

/** On a form that JavaScript sends. A plain POST of the browser does not have it. */
export const ACTION_HEADER = "next-action";
