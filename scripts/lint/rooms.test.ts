import { describe, expect, test, vi } from "vitest";
import { findRoomFaults, findTrustingActions, findWideActions } from "./rooms";

// These read the whole tree, also on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const faultsOf = (...files: string[]) => findRoomFaults(files.map((file) => ({ file, text: "" })));
const many = (count: number, folder: string, end = ".ts") =>
  Array.from({ length: count }, (_, at) => `${folder}/file-${at}${end}`);

test("every file has its room, and no room or file is too big", () => {
  expect(findRoomFaults()).toEqual([]);
});

test("no action file needs too many others", () => {
  expect(findWideActions()).toEqual([]);
});

describe("a room", () => {
  test("has at most 20 sources of its own", () => {
    expect(faultsOf(...many(20, "lib/guests"), ...many(1, "lib/guests/limits"))).toEqual([]);
    expect(faultsOf(...many(21, "lib/guests"))).toEqual([
      "lib/guests has 21 sources, of at most 20: divide it.",
    ]);
  });

  test.each(["lib/members/merge", "components/members/merge"])("of members has 10: %s", (room) => {
    expect(faultsOf(...many(10, room))).toEqual([]);
    expect(faultsOf(...many(11, room))).toHaveLength(1);
  });

  test("may have any number of tests", () => {
    expect(faultsOf(...many(30, "tests/races", ".test.ts"))).toEqual([]);
  });
});

describe("a file", () => {
  const longFile = (file: string, lines: number) =>
    findRoomFaults([{ file, text: "const a = 1;\n".repeat(lines) }]);

  test("has at most 200 lines", () => {
    expect(longFile("lib/mail/letter.ts", 200)).toEqual([]);
    expect(longFile("lib/mail/letter.ts", 201)).toEqual([expect.stringContaining("has 201 lines")]);
  });

  test("with a test's name stands beside what it tests", () => {
    expect(faultsOf("lib/mail/letter.test.ts", "tests/stories/mail/any.test.ts")).toEqual([]);
    expect(faultsOf("lib/mail/any.test.ts")).toEqual([expect.stringContaining("tests/stories")]);
  });

  test("that helps tests is in tests/support", () => {
    const text = `import { expect, vi } from "vitest";\n`;
    expect(findRoomFaults([{ file: "tests/support/people/people.ts", text }])).toEqual([]);
    expect(findRoomFaults([{ file: "lib/guests/people.ts", text }])).toHaveLength(1);
    expect(faultsOf("tests/races/people.ts")).toHaveLength(1);
  });
});

describe("an action file", () => {
  const faultsOfReach = (file: string, count: number) =>
    findWideActions([file], () => many(count, "lib/guests"));

  test.each([
    ["lib/guests/guests-actions.ts", 78],
    ["lib/members/sign-in/sign-in-actions.ts", 60],
  ])("is named when it needs too many files: %s needs at most %i", (file, most) => {
    expect(faultsOfReach(file, most)).toEqual([]);
    expect(faultsOfReach(file, most + 1)).toEqual([
      `${file} needs ${most + 1} files, of at most ${most}: see scripts/lint/print-reach.ts.`,
    ]);
  });
});

test("no action takes somebody's id from its form", () => {
  expect(findTrustingActions()).toEqual([]);
  const trusting = () => `z.object({ userId: z.uuid() })`;
  expect(findTrustingActions(["lib/members/account/a-actions.ts"], trusting)).toHaveLength(1);
});
