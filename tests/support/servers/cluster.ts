import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Fault } from "@/scripts/console/fault";
import type { OpenDatabase } from "@/scripts/embedded-database/embedded";
import { findFreePort } from "@/scripts/steps/port";

const DEBIAN_BINARIES = "/usr/lib/postgresql";
/** What a server may leave undone whose data nobody needs after a crash. */
const CARELESS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

/** A real PostgreSQL of this machine's binaries in a temporary folder, gone when closed. */
export async function openCluster(
  binaries: string,
  { isDurable = false } = {},
): Promise<OpenDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), "guestlane-pg-"));
  // PostgreSQL refuses to run as root, and its own user has to get in.
  await chmod(folder, 0o777);
  const data = path.join(folder, "data");
  const port = await findFreePort();
  const pgCtl = path.join(binaries, "pg_ctl");
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' ${isDurable ? "" : CARELESS}`;
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const initdb = path.join(binaries, "initdb");
    await runAsPostgres(
      [initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"],
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

/** The folder with this machine's newest PostgreSQL; undefined when there is none that could run. */
export async function findBinaries(): Promise<string | undefined> {
  const versions = await readdir(DEBIAN_BINARIES).catch(() => []);
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...newestFirst.map((version) => path.join(DEBIAN_BINARIES, version, "bin")),
    ...(process.env.PATH ?? "").split(path.delimiter),
  ];
  return folders.find((folder) => existsSync(path.join(folder, "initdb")));
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
