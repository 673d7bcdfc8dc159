import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newest } from "./build";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "build-"));
  await mkdir(path.join(root, "app/cart"), { recursive: true });
  await writeAt("app/cart/page.tsx", 1000);
  for (const folder of ["app/cart", "app"]) await setTime(folder, 1000);
});

afterEach(() => rm(root, { recursive: true }));

async function writeAt(file: string, seconds: number): Promise<void> {
  await writeFile(path.join(root, file), "");
  await setTime(file, seconds);
}

const setTime = (file: string, seconds: number) => utimes(path.join(root, file), seconds, seconds);

test("sources are as new as the newest file, however deep", async () => {
  await writeAt("app/cart/page.tsx", 2000);
  expect(await newest([path.join(root, "app")])).toBe(2_000_000);
});

test("a deleted file makes the sources newer", async () => {
  const before = Date.now();
  await rm(path.join(root, "app/cart/page.tsx"));
  expect(await newest([path.join(root, "app")])).toBeGreaterThan(before - 1000);
});

test("what does not exist is older than any build", async () => {
  expect(await newest([path.join(root, "lib")])).toBe(0);
});
