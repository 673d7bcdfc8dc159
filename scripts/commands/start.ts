import { fileURLToPath } from "node:url";
import { startNode, stop, TYPESCRIPT } from "../console/program";
import { untilStopped } from "../console/signals";
import { ensureBuild } from "../steps/build";
import { requireFreePort } from "../steps/port";
import { openDatabase, prepareDatabase } from "../steps/prepare";
import {
  appUrl,
  ensureAuthSecret,
  loadSettings,
  requireHops,
  requirePort,
  requireStrongAuthSecret,
  withoutTelemetry,
} from "../steps/settings";

const SERVER = fileURLToPath(new URL("../../server/server.ts", import.meta.url));
/** In milliseconds: the server lets go by itself before. */
const PATIENCE = 20_000;

export async function run(): Promise<void> {
  loadSettings();
  const port = requirePort();
  const hops = requireHops();
  const url = appUrl(port);
  await requireFreePort(port, "npm start");
  // In production an empty secret is a mistake to be told about, not one to be mended.
  if (process.env.AUTH_SECRET === undefined) await ensureAuthSecret();
  requireStrongAuthSecret();
  const database = await openDatabase();
  try {
    await prepareDatabase(database.url);
    await ensureBuild({ directory: ".next", env: withoutTelemetry() });
    const server = startNode([...TYPESCRIPT, SERVER], {
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...withoutTelemetry(),
        NODE_ENV: "production",
        DATABASE_URL: database.url,
        APP_URL: url,
        PORT: String(port),
        TRUSTED_PROXY_HOPS: String(hops),
      },
    });
    await untilStopped(server);
    await stop(server, PATIENCE);
  } finally {
    await database.close();
  }
}
