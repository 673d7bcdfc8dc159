/** "1 item", "2 items". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "2 items, 1 order and 1 wish". */
export const listed = (phrases: string[]) => list.format(phrases);
