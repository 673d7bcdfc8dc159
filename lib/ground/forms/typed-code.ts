import { randomInt } from "node:crypto";

// No vowels, which could spell words, and no letters that look like others (0/O, 1/I/L).
const LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789";
const GROUP = 4;

/** In groups of four: "BCDF-2345". */
export function newCode(groups: number): string {
  const group = () => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]);
  return Array.from({ length: groups }, () => group().join("")).join("-");
}

/** Small letters, blanks and other dashes are forgiven; null for anything else. */
export function readCode(typed: string, groups: number): string | null {
  const letters = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, "");
  const isCode =
    letters.length === groups * GROUP && [...letters].every((one) => LETTERS.includes(one));
  return isCode ? (letters.match(/.{4}/g) ?? []).join("-") : null;
}
