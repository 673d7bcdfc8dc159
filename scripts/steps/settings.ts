import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { appendFile, readFile } from "node:fs/promises";
import { isExampleSecret } from "../../lib/ground/settings/example-secret";
import { Fault } from "../console/fault";

const SECRET_LENGTH = 32;

/** Reads .env.local and .env: the real environment wins, then .env.local. */
export function loadSettings(): void {
  for (const file of [".env.local", ".env"]) {
    if (existsSync(file)) process.loadEnvFile(file);
  }
}

export function setting(name: string): string | null {
  return process.env[name]?.trim() || null;
}

/** The names of all settings, as .env.example lists them, commented out or not. */
export async function settingNames(): Promise<string[]> {
  const example = await readFile(".env.example", "utf8");
  return [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name as string);
}

export function requirePort(): number {
  const value = setting("PORT") ?? "3000";
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Fault(`PORT is "${value}", which is no port: give a number from 1 to 65535.`);
}

export function requireHops(): number {
  const value = setting("TRUSTED_PROXY_HOPS") ?? "0";
  const hops = Number(value);
  if (Number.isInteger(hops) && hops >= 0) return hops;
  throw new Fault(
    `TRUSTED_PROXY_HOPS is "${value}": give the number of proxies in front of the server, 0 for none.`,
  );
}

/** The address people use, which the app must know and never learns from a request. */
export function appUrl(port: number): string {
  const value = setting("APP_URL") ?? `http://localhost:${port}`;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/") return url.origin;
  throw new Fault(
    `APP_URL is "${value}": give an address without a path, as https://shop.example.`,
  );
}

export function withoutTelemetry(): NodeJS.ProcessEnv {
  return { NEXT_TELEMETRY_DISABLED: "1", ...process.env };
}

export async function ensureAuthSecret(): Promise<void> {
  if (setting("AUTH_SECRET")) return;
  const secret = randomBytes(32).toString("base64url");
  const content = existsSync(".env.local") ? await readFile(".env.local", "utf8") : "";
  const newline = content && !content.endsWith("\n") ? "\n" : "";
  await appendFile(".env.local", `${newline}AUTH_SECRET=${secret}\n`, { mode: 0o600 });
  process.env.AUTH_SECRET = secret;
  console.log("✓ Wrote a fresh AUTH_SECRET to .env.local");
}

export function requireStrongAuthSecret(): void {
  const secret = setting("AUTH_SECRET") ?? "";
  if (secret.length < SECRET_LENGTH) {
    throw new Fault(
      `AUTH_SECRET has ${secret.length} characters and needs ${SECRET_LENGTH} or more, for whoever guesses it can sign in as anyone: set one made with \`openssl rand -base64 33\`.`,
    );
  }
  if (isExampleSecret(secret)) {
    throw new Fault(
      "AUTH_SECRET looks like an example's value, and whoever guesses it can sign in as anyone: set one made with `openssl rand -base64 33`.",
    );
  }
}
