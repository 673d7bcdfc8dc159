const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const time = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "UTC" });

/** "21 November 2026", in UTC. */
export const formatDay = (date: Date) => day.format(date);

/** "21 November 2026, 15:04 UTC". */
export const formatMoment = (date: Date) => `${day.format(date)}, ${time.format(date)} UTC`;
