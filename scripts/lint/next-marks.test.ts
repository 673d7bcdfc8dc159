import { expect, test } from "vitest";
import { findNextMarks, NEXT_ROOM } from "./next-marks";

const marks = findNextMarks();
const isInRoom = ({ file }: { file: string }) => file.startsWith(NEXT_ROOM);

test(`Next's internals are known in ${NEXT_ROOM} alone`, () => {
  expect(marks.filter((mark) => !isInRoom(mark))).toEqual([]);
});

test("they are found where they are", () => {
  expect(marks.filter(isInRoom).length).toBeGreaterThan(5);
});
