import { randomInt } from "node:crypto";

// No vowels, so that no word is spelled, and nothing that reads like something else (0/O, 1/I/L).
const LETTERS = "BCDFGHJKMNPQRSTVWXZ23456789";
const GROUP = 4;

/** A random code for people to read out and type, in groups of four: "BCDF-2345". */
export function newCode(groups: number): string {
  const group = () => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]);
  return Array.from({ length: groups }, () => group().join("")).join("-");
}

/** The code of so many groups that somebody may have meant: small letters, blanks and dashes are forgiven. */
export function readCode(typed: string, groups: number): string | null {
  const letters = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, "");
  const isCode =
    letters.length === groups * GROUP && [...letters].every((one) => LETTERS.includes(one));
  return isCode ? (letters.match(/.{4}/g) ?? []).join("-") : null;
}
