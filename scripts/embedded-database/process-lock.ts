import { mkdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A guard that is older belongs to a process that was killed. */
const GUARD_LIFE_MS = 5_000;

/** Runs `work` while no other process of this machine holds `file`. A killed process holds nothing. */
export async function exclusively<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  while (!(await guarded(file, () => take(file)))) await sleep(50);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  const holder = Number(await readFile(file, "utf8").catch(() => 0));
  // A container's last run had the same process id as this one.
  if (holder && holder !== process.pid && isAlive(holder)) return false;
  await writeFile(file, String(process.pid));
  return true;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** For milliseconds of work. Of many processes only one succeeds with mkdir. */
export async function guarded<T>(file: string, work: () => Promise<T>): Promise<T> {
  const guard = `${file}.guard`;
  while (!(await makeDirectory(guard))) {
    const made = (await stat(guard).catch(() => null))?.mtimeMs ?? Date.now();
    if (Date.now() - made > GUARD_LIFE_MS) await rmdir(guard).catch(() => undefined);
    await sleep(20);
  }
  try {
    return await work();
  } finally {
    await rmdir(guard);
  }
}

async function makeDirectory(directory: string): Promise<boolean> {
  try {
    await mkdir(directory);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
