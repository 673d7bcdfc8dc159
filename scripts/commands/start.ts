import { fileURLToPath } from "node:url";
import { startNode, stop, TYPESCRIPT, untilStopped } from "../console/program";
import { openDatabase, prepareDatabase } from "../database/prepare";
import { ensureBuild } from "../steps/build";
import { requireFreePort } from "../steps/port";
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
/** Longer than GRACE_MS of the server, which ends by itself. */
const STOP_TIMEOUT_MS = 20_000;

export async function run(): Promise<void> {
  loadSettings();
  const port = requirePort();
  const hops = requireHops();
  const url = appUrl(port);
  await requireFreePort(port, "npm start");
  // In production an empty secret is a mistake: it is told, and not replaced.
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
    await stop(server, STOP_TIMEOUT_MS);
  } finally {
    await database.close();
  }
}
