import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { isOfShop, LAYERS } from "./layers";
import { drawLayers } from "./pictures";
import { isTest, listFiles } from "./sources";

// These read the whole tree, also on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const read = (file: string) => readFileSync(file, "utf8");
const architecture = read("docs/architecture.md");

describe("the picture of the layers", () => {
  test.each(["README.md", "docs/architecture.md"])("in %s is the one of the list", (file) => {
    expect(read(file)).toContain(drawLayers());
  });

  test("follows the list", () => {
    expect(drawLayers()).toContain("app --> components --> lib --> words\n");
    expect(drawLayers()).toContain(
      "members --> product --> shop --> owning --> guests --> session",
    );
    expect(drawLayers()).toContain("wishlist --> cart --> prices --> catalog\n");
  });
});

test("the tour tells of every layer, in the order of the list", () => {
  const told = Array.from(architecture.matchAll(/^\| `([\w/]+)\/` \|/gm), ([, room]) => room);
  const rooms = new Set(LAYERS.map((layer) => (isOfShop(layer) ? "shop" : layer)));
  expect(told).toEqual([...rooms]);
});

test("every function that the tour names is exported by lib", () => {
  const files = listFiles("lib").filter((file) => !isTest(file));
  const code = files.map(read).join("\n");
  const named = Array.from(architecture.matchAll(/\b(\w+)\(\)/g), ([, name]) => name ?? "");
  expect(named).toContain("mergeGuest");
  for (const name of named) {
    expect(code, name).toMatch(
      new RegExp(`^export (async function|function|const) ${name}\\b`, "m"),
    );
  }
});
