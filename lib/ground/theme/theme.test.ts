import { expect, test } from "vitest";
import { themeIn, themeOf } from "@/lib/ground/theme/theme";

test("only light and dark are choices; all else is the system's", () => {
  expect(themeOf("dark")).toBe("dark");
  expect(themeOf("light")).toBe("light");
  for (const said of ["system", "", "darker", null, undefined, 1]) expect(themeOf(said)).toBeNull();
});

test.each([
  ["theme=dark", "dark"],
  ["a=1; theme=light; b=2", "light"],
  ["my-theme=dark", null],
  ["theme=", null],
  ['theme=dark"><script>', "dark"],
  ["", null],
])("the cookies %j say %s", (cookies, theme) => {
  expect(themeIn(cookies)).toBe(theme);
});
