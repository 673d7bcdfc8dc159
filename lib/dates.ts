const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "21 November 2026", in UTC. */
export const formatDay = (date: Date) => day.format(date);
