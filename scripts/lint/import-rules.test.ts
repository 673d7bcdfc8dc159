import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { bin } from "../console/program";
import { findImportFaults } from "./import-rules";
import { LAYERS } from "./layers";
import { importsOf } from "./sources";

// These read the whole tree, also on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const faultsOf = (file: string, ...imports: string[]) => findImportFaults([{ file, imports }]);

test("every import keeps to the order of the rooms", () => {
  expect(findImportFaults()).toEqual([]);
});

describe("an import is refused", () => {
  test.each([
    ["lib/guests/guests.ts", "lib/shop/cart/cart.ts", "above it (guests → owning → shop/catalog"],
    ["lib/shop/cart/cart.ts", "lib/shop/orders/orders.ts", "shop/cart may not know shop/orders"],
    ["components/shop/cart/a.tsx", "components/shop/wishlist/b.tsx", "let the page pass it in"],
    ["components/ui/badge.tsx", "components/guests/banner.tsx", "ui may not know guests"],
    ["components/guests/banner.tsx", "lib/members/merge/merge.ts", "guests may not know members"],
    ["words/shop/cart/cart.ts", "words/site/site.ts", "shop/cart may not know site"],
    ["lib/session/viewer.ts", "words/shop/cart/cart.ts", "session may not know shop/cart"],
  ])("upwards: %s → %s", (file, imported, why) => {
    expect(faultsOf(file, imported)).toEqual([expect.stringContaining(why)]);
  });

  test.each([
    ["words/site/site.ts", "lib/ground/settings/env.ts", "words may not know lib"],
    ["lib/shop/cart/cart.ts", "components/shop/cart/a.tsx", "lib may not know components"],
    ["components/site/hero.tsx", "app/fonts.ts", "components may not know app"],
  ])("out of its root: %s → %s", (file, imported, why) => {
    expect(faultsOf(file, imported)).toEqual([expect.stringContaining(why)]);
  });

  test.each(["members/merge/a.ts", "jobs/sweep.ts"])(
    "where the shop can be taken out: %s",
    (file) => {
      expect(faultsOf(`lib/${file}`, "lib/shop/orders/orders.ts")).toEqual([
        expect.stringContaining("may not know the shop"),
      ]);
    },
  );

  test.each(["tests/support/people/people.ts", "e2e/shop/a.ts", "scripts/console/fault.ts"])(
    "from a tool: %s",
    (imported) => {
      expect(faultsOf("app/page.tsx", imported)).toEqual([
        expect.stringContaining("neither tests nor tools"),
      ]);
    },
  );

  test.each(["app/cart/page.tsx", "components/shop/cart/cart-count.tsx"])(
    "of the database: %s",
    (file) => {
      expect(faultsOf(file, "lib/ground/db.ts")).toEqual([
        expect.stringContaining("only lib asks the database"),
      ]);
    },
  );
});

test("every layer of the list is there", () => {
  const roots = ["lib", "components", "words"];
  const isThere = (layer: string) => roots.some((root) => existsSync(`${root}/${layer}`));
  expect(LAYERS.filter((layer) => !isThere(layer))).toEqual([]);
});

test("a file without a room is refused", () => {
  expect(faultsOf("lib/loose.ts")).toEqual([expect.stringContaining("is in no layer")]);
  expect(faultsOf("lib/returns/returns.ts")).toHaveLength(1);
});

test("an import to the left, and of a foundation, is none of its business", () => {
  const allowed = ["lib/guests/guests.ts", "lib/product/belongings.ts", "words/ground/grammar.ts"];
  expect(faultsOf("lib/members/merge/a.ts", ...allowed, "guests.config.ts")).toEqual([]);
  expect(faultsOf("lib/product/belongings.ts", "lib/shop/orders/orders.ts")).toEqual([]);
  expect(faultsOf("app/api/health/ready/route.ts", "lib/ground/db.ts")).toEqual([]);
});

test("imports are found however they are written", () => {
  const text = `
    import { a } from "@/lib/ground/db";
    import type { B } from "@/lib/mail/letter";
    export * from "@/words/ground/locale";
    export { c } from "./sources";
    type D = import("../steps/build").D;
    const later = () => import("@/lib/jobs/sweep");
    import { z } from "zod";
    const text = 'import { no } from "@/lib/no"';`;
  expect(importsOf("scripts/lint/sample.ts", text)).toEqual([
    "lib/ground/db.ts",
    "lib/mail/letter.ts",
    "words/ground/locale.ts",
    "scripts/lint/sources.ts",
    "scripts/steps/build.ts",
    "lib/jobs/sweep.ts",
  ]);
});

describe("Biome, with the rules of this repository", () => {
  test.each([
    ["a cycle", `import { b } from "./b"; export const a = () => b;`, true],
    ["a cycle of types", `import type { b } from "./b"; export type A = typeof b;`, true],
    ["a cycle that waits", `export const a = () => import("./b");`, true],
    ["no cycle", "export const a = 1;", false],
  ])("refuses %s", async (_, a, isCycle) => {
    expect(await lintsCycle(a)).toBe(isCycle);
  });
});

/** Whether Biome finds a cycle in a.ts with these words, and b.ts that imports it. */
async function lintsCycle(a: string): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), "cycle-"));
  try {
    const { linter } = JSON.parse(await readFile("biome.json", "utf8"));
    await writeFile(path.join(folder, "biome.json"), JSON.stringify({ linter }));
    await writeFile(path.join(folder, "a.ts"), a);
    await writeFile(
      path.join(folder, "b.ts"),
      `import * as a from "./a"; export const b = () => a;`,
    );
    const biome = [bin("@biomejs/biome", "bin/biome"), "lint", "--colors=off"];
    const { stderr } = spawnSync(process.execPath, biome, {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stderr).toContain("Checked 3 files");
    return stderr.includes("lint/suspicious/noImportCycles");
  } finally {
    await rm(folder, { recursive: true });
  }
}
