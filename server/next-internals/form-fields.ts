/**
 * Whether React put this hidden field into a form: it says which action the form is for.
 * @see https://github.com/vercel/next.js/pull/84459 the note about these fields in Next's docs
 */
export const isActionField = (name: string): boolean => name.startsWith("$ACTION");
