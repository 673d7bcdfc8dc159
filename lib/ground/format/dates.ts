import { LOCALE } from "@/words/ground/locale";

const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeZone: "UTC" });

/** "21 November 2026" in UTC, because mails and pages do not know the reader's clock. */
export const formatDay = (date: Date) => day.format(date);

const shortDay = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

export const formatShortDay = (date: Date) => shortDay.format(date);

const time = new Intl.DateTimeFormat(LOCALE, {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "UTC",
});

/** "21 Nov 2026, 15:57:03" in UTC: say so beside it. */
export const formatTime = (date: Date) => time.format(date);
