/** Next's banner, its own progress and the request that asks whether it is up. */
const CHATTER = /^\s*(▲|✓|○|·|- |GET \/ |$)/;

/** Known, and answered in use-cache.mjs. */
const DEPRECATION = /`experimental\.useCache` is deprecated/;

/** Whether a line of `next dev` says nothing about the app. */
export const isChatter = (line: string): boolean => CHATTER.test(line);

/** Whether a line of `next dev` is a warning that this project has decided on. */
export const isKnownWarning = (line: string): boolean => DEPRECATION.test(line);
