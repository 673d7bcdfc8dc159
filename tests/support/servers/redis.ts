import { spawn } from "node:child_process";
import { createConnection } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "@/scripts/console/fault";
import { findFreePort } from "@/scripts/steps/port";

export interface Redis {
  url: string;
  /** Ends it at once, as a crash would. */
  kill: () => Promise<void>;
  /** Has it hang: its connections stay, and nothing answers. */
  pause: () => void;
  resume: () => void;
  start: () => Promise<void>;
}

/** A real Redis of this machine's binary, which keeps nothing. */
export async function openRedis(): Promise<Redis> {
  const port = await findFreePort();
  let server = await startAt(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      if (server.exitCode !== null || !server.kill("SIGKILL")) return;
      await ended;
    },
    pause: () => void server.kill("SIGSTOP"),
    resume: () => void server.kill("SIGCONT"),
    start: async () => {
      server = await startAt(port);
    },
  };
}

async function startAt(port: number) {
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const server = spawn("redis-server", args, { stdio: "ignore" });
  let failure: Error | undefined;
  server.once("error", (error) => {
    failure = error;
  });
  while (!(await answers(port))) {
    if (failure) throw new Fault(NOT_INSTALLED);
    await sleep(20);
  }
  return server;
}

const NOT_INSTALLED =
  "These tests need a real Redis: install it (Debian: `apt-get install redis-server`).";

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
