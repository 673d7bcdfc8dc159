import { counted } from "@/words/ground/grammar";

const WISH = ["wish", "wishes"] as const;

export const kind = { title: "Your wishlist", noun: WISH };

export const owned = (count: number) => counted(count, ...WISH);
export const onBoth = "On both lists.";
