import { prefixes } from "next/dist/build/output/log";
import { expect, test } from "vitest";
import { isChatter } from "./dev-output";

test("Next's progress is chatter, its warnings and errors are not", () => {
  for (const kind of ["ready", "event", "wait"] as const) {
    expect(isChatter(`${prefixes[kind]} Ready in 1 s`), kind).toBe(true);
  }
  for (const kind of ["warn", "error"] as const) {
    expect(isChatter(`${prefixes[kind]} Something is wrong`), kind).toBe(false);
  }
});
