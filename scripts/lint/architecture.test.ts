import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const architecture = readFileSync("docs/architecture.md", "utf8");
const biome = readFileSync("biome.json", "utf8");

/** Names of one level of the order, sorted. */
type Level = string[];

/** The order of lib as biome.json says it to who breaks it, the lowest level first. */
const ruled = levelsOf(/The order in lib is (.+?)\./.exec(biome)?.[1] ?? "", "→", ",");

/** The order of lib as the picture has it: there the highest is first. */
const drawn = levelsOf(/^.*--> ground$/m.exec(architecture)?.[0] ?? "", "-->", "&").reverse();

function levelsOf(text: string, arrow: string, beside: string): Level[] {
  const levels = text.split(arrow).map((level) => level.split(beside).map((name) => name.trim()));
  return levels.map((level) => level.sort());
}

const folders = readdirSync("lib", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "testing")
  .map(({ name }) => name);

const isThere = (name: string) =>
  name === "ground" || folders.includes(name) || existsSync(`lib/${name}.ts`);

interface Override {
  includes: string[];
  linter: { rules: { style: { noRestrictedImports: { options: { patterns: Pattern[] } } } } };
}
interface Pattern {
  group: string[];
}

/** What a folder or file of lib may not import, as biome.json has it. */
function forbiddenTo(name: string): string[] {
  const overrides: Override[] = JSON.parse(biome).overrides;
  const place =
    name === "ground" ? "lib/*.ts" : `lib/${name}${folders.includes(name) ? "/**" : ".ts"}`;
  const own = overrides.find(({ includes }) => includes.includes(place));
  const { patterns = [] } = own?.linter.rules.style.noRestrictedImports.options ?? {};
  return patterns.flatMap(({ group }) => group);
}

function mayImport(name: string, other: string): boolean {
  const forbidden = forbiddenTo(name);
  if (!folders.includes(other)) return !forbidden.includes(`@/lib/${other}`);

  const isForbidden = forbidden.includes(`@/lib/${other}/**`) || forbidden.includes("@/lib/*/**");
  return !isForbidden || forbidden.includes(`!@/lib/${other}/**`);
}

describe("the picture of the layers", () => {
  test("has every folder of lib, and nothing that is not there", () => {
    expect(drawn.flat()).toEqual(expect.arrayContaining(folders));
    expect(drawn.flat().filter((name) => !isThere(name))).toEqual([]);
  });

  test("has the order that biome.json says", () => {
    const existing = ruled.map((level) => level.filter(isThere)).filter(({ length }) => length > 0);
    expect(drawn).toEqual(existing);
  });

  test.each(drawn.flatMap((level, at) => level.map((name) => ({ name, at }))))(
    "has nothing above $name that biome.json lets it import",
    ({ name, at }) => {
      const above = drawn.slice(at + 1).flat();
      expect(above.filter((other) => mayImport(name, other))).toEqual([]);
    },
  );

  test("is the one in the README", () => {
    const picture = /```mermaid\n.*?```/s.exec(architecture)?.[0];
    expect(readFileSync("README.md", "utf8")).toContain(picture);
  });

  test("has the folders in the order that biome.json says", () => {
    const order = /words knows nothing else: (.+?)\./.exec(biome)?.[1]?.split(" → ") ?? [];
    expect(order).toHaveLength(4);
    for (const [at, upper] of order.slice(0, -1).entries()) {
      expect(architecture).toMatch(new RegExp(`^ *${upper} --> ${order[at + 1]}$`, "m"));
    }
  });
});

test("every function that the tour names is exported by lib", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" });
  const code = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(path.join("lib", file), "utf8"))
    .join("\n");
  const named = Array.from(architecture.matchAll(/\b(\w+)\(\)/g), ([, name]) => name ?? "");
  expect(named).toContain("mergeGuest");
  for (const name of named) {
    expect(code, name).toMatch(
      new RegExp(`^export (async function|function|const) ${name}\\b`, "m"),
    );
  }
});
