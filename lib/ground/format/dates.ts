import { LOCALE } from "@/words/ground/locale";

const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone: "UTC" });

/**
 * "21 November 2026". The day it is in UTC: mails and pages are written where the reader's clock is not
 * known, and one day must not have two names. What depends on the reader's clock is shown by
 * components/ui/local-time.tsx.
 */
export const formatDay = (date: Date) => day.format(date);

const shortDay = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** "21 Nov", in UTC. */
export const formatShortDay = (date: Date) => shortDay.format(date);

const time = new Intl.DateTimeFormat(LOCALE, {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "UTC",
});

/** "21 Nov 2026, 15:57:03", in UTC: whoever writes it says so beside it. */
export const formatTime = (date: Date) => time.format(date);
