import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { open, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Fault } from "@/scripts/console/fault";
import { startNode, stop, TYPESCRIPT } from "@/scripts/console/program";
import { step } from "@/scripts/console/step";
import { untilAnswering } from "@/scripts/steps/answering";
import { ensureBuild, NEXT } from "@/scripts/steps/build";
import { findFreePort } from "@/scripts/steps/port";
import { settingNames } from "@/scripts/steps/settings";

const SERVER = fileURLToPath(new URL("../../../server/server.ts", import.meta.url));
/** Apart from .next, which a running `npm run dev` or `npm start` uses. */
const BUILD = ".data/test-build";
export const LOG = ".data/test-server.log";
export const CRON_SECRET = randomBytes(32).toString("base64url");
/** In milliseconds: a test server has nobody to wait for. */
const PATIENCE = 2_000;

/** What the app's own settings must at least be, made up for one run. */
export function testSettings() {
  return {
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    CRON_SECRET,
    // Mail of the tests reaches nobody, whatever the shell that runs them has set.
    SMTP_URL: "",
    // All shoppers of the tests come from one address; the tests of the limits set their own.
    // The tests of the sweep call it; it would be counted as somebody's statements.
    SWEEP_SECONDS: "0",
    GUEST_LIMIT_PER_ADDRESS: "1000000",
    GUEST_LIMIT_PER_HOUR: "1000000",
  };
}

/**
 * Builds the app and lets `work` use it, served as in production, on this database.
 * @param variant a build of another folder, with what its environment has besides
 */
export async function withTestServer<T>(
  databaseUrl: string,
  work: (baseUrl: string) => Promise<T>,
  variant: { directory: string; env: Record<string, string> } = { directory: BUILD, env: {} },
): Promise<T> {
  const { directory } = variant;
  await ensureTestBuild(variant);
  const server = await step(
    "Starting the app",
    () => startServer(databaseUrl, { ...variant.env, GUESTLANE_BUILD_DIR: directory }),
    () => null,
  );
  try {
    return await work(server.baseUrl);
  } finally {
    await server.close();
  }
}

/** Builds the app for `startServer` when its build is missing or old. */
export async function ensureTestBuild({ directory = BUILD, env = {} } = {}): Promise<void> {
  const all = { ...(await bareEnvironment()), ...env, GUESTLANE_BUILD_DIR: directory };
  await keepingNextTypes(() => ensureBuild({ directory, env: all }));
  await rm(LOG, { force: true });
}

export interface TestServer {
  baseUrl: string;
  close: () => Promise<void>;
  kill: () => Promise<void>;
}

/** Serves the built app; `settings` are the test's own, over those that all tests share. */
export function startServer(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<TestServer> {
  return start([...TYPESCRIPT, SERVER], databaseUrl, settings);
}

/** Serves the built app as Next alone does, without our server. */
export const startNextAlone = (databaseUrl: string) => start([NEXT, "start"], databaseUrl, {});

async function start(
  program: string[],
  databaseUrl: string,
  settings: Record<string, string>,
): Promise<TestServer> {
  const port = Number(settings.PORT) || (await findFreePort());
  const baseUrl = `http://localhost:${port}`;
  // Tests provoke errors on purpose: what the app says of them is for whoever looks for one.
  const log = await open(LOG, "a");
  const server = startNode(program, {
    stdio: ["ignore", log.fd, log.fd],
    env: {
      ...(await bareEnvironment()),
      GUESTLANE_BUILD_DIR: BUILD,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      ...testSettings(),
      APP_URL: baseUrl,
      ...settings,
      PORT: String(port),
    },
  });
  const close = async () => {
    await stop(server, PATIENCE);
    await log.close();
  };
  const kill = async () => {
    const ended = once(server, "exit");
    server.kill("SIGKILL");
    await ended;
    await log.close();
  };
  try {
    await untilUp(`${baseUrl}/api/health`, server);
  } catch (error) {
    await close();
    throw error;
  }
  return { baseUrl, close, kill };
}

async function untilUp(url: string, server: Parameters<typeof untilAnswering>[1]): Promise<void> {
  if (!(await untilAnswering(url, server))) {
    throw new Fault(`The app ended as soon as it was started for the tests: ${LOG} says why.`);
  }
}

/** The environment without the settings of this machine or of .env files, which are not the tests'. */
async function bareEnvironment(): Promise<NodeJS.ProcessEnv> {
  const env: NodeJS.ProcessEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  // Next leaves alone what is set, even to nothing, when it reads .env files.
  for (const name of await settingNames()) env[name] = "";
  return env;
}

/** Next points next-env.d.ts to the types of whatever it built last: the editor's are those of .next. */
async function keepingNextTypes(build: () => Promise<void>): Promise<void> {
  const file = "next-env.d.ts";
  const before = await readFile(file, "utf8").catch(() => null);
  await build();
  if (before === null) await rm(file, { force: true });
  else await writeFile(file, before);
}
