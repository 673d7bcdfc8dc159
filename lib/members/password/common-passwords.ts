import "server-only";
import { dictionary } from "@zxcvbn-ts/language-common";

const SHORTEST = 8;
const MOST = 3000;

// Sorted by how common they are; those that are too short anyway do not count.
const commonest = new Set(
  dictionary["passwords-common"]
    .filter((password) => [...password].length >= SHORTEST)
    .slice(0, MOST),
);

/** Whether it is one of the 3,000 commonest passwords that are long enough for us. */
export const isCommonPassword = (lowerCased: string): boolean => commonest.has(lowerCased);
