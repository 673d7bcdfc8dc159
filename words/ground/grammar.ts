import { LOCALE } from "@/words/ground/locale";

/** "1 item", "2 items". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** In whole minutes: "1 minute", "12 minutes". */
export const inMinutes = (seconds: number) => counted(Math.ceil(seconds / 60), "minute");

const list = new Intl.ListFormat(LOCALE, { type: "conjunction" });

/** "2 items, 1 order and 1 wish". */
export const listed = (phrases: string[]) => list.format(phrases);
