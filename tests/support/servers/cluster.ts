import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Fault } from "@/scripts/console/fault";
import type { OpenDatabase } from "@/scripts/embedded-database/embedded";
import { findFreePort } from "@/scripts/steps/port";

const DEBIAN_BINARIES = "/usr/lib/postgresql";

/** A real PostgreSQL of this machine's binaries in a temporary folder, gone when closed. */
export async function openCluster({ isDurable = false } = {}): Promise<OpenDatabase> {
  const binaries = await findBinaries();
  const folder = await mkdtemp(path.join(tmpdir(), "guestlane-pg-"));
  // PostgreSQL refuses to run as root, and its own user has to get in.
  await chmod(folder, 0o777);
  const data = path.join(folder, "data");
  const port = await findFreePort();
  const pgCtl = path.join(binaries, "pg_ctl");
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=${isDurable ? "on" : "off"}`;
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const initdb = path.join(binaries, "initdb");
    await runAsPostgres(
      [initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8"],
      folder,
    );
    const log = path.join(folder, "log");
    await runAsPostgres([pgCtl, "-D", data, "-o", options, "-l", log, "-w", "start"], folder);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    close: async () => {
      await runAsPostgres([pgCtl, "-D", data, "-m", "immediate", "stop"], folder);
      await remove();
    },
  };
}

async function findBinaries(): Promise<string> {
  const versions = await readdir(DEBIAN_BINARIES).catch(() => []);
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...newestFirst.map((version) => path.join(DEBIAN_BINARIES, version, "bin")),
    ...(process.env.PATH ?? "").split(path.delimiter),
  ];
  const found = folders.find((folder) => existsSync(path.join(folder, "initdb")));
  if (found) return found;
  throw new Fault(
    "This needs a real PostgreSQL, for the embedded one runs one transaction at a time: install it (Debian: `apt-get install postgresql`), or set TEST_DATABASE_URL to one.",
  );
}

function runAsPostgres(command: string[], folder: string): Promise<void> {
  const asOther = process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--"] : [];
  const [program, ...args] = [...asOther, ...command] as [string, ...string[]];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    child.on("error", reject);
    // "exit", not "close": the server that pg_ctl leaves behind keeps the pipe open.
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Fault(`PostgreSQL could not be started for the tests: ${complaint.trim()}`));
    });
  });
}
