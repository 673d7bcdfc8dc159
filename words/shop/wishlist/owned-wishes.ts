import { counted } from "@/words/ground/grammar";

const WISH = ["wish", "wishes"] as const;

/** Wishes among other kinds of things that a person owns. */
export const kind = { title: "Your wishlist", noun: WISH };

export const owned = (count: number) => counted(count, ...WISH);
export const onBoth = "On both lists.";
