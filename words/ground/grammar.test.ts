import { expect, test } from "vitest";
import { counted, listed } from "@/words/ground/grammar";

test.each([
  [0, "0 items"],
  [1, "1 item"],
  [2, "2 items"],
])("%i of a thing is %s", (count, phrase) => {
  expect(counted(count, "item")).toBe(phrase);
});

test("a word with a plural of its own keeps it", () => {
  expect(counted(1, "wish", "wishes")).toBe("1 wish");
  expect(counted(2, "wish", "wishes")).toBe("2 wishes");
});

test("phrases make a list", () => {
  expect(listed(["2 items"])).toBe("2 items");
  expect(listed(["2 items", "1 order", "1 wish"])).toBe("2 items, 1 order and 1 wish");
});
