import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Route } from "next";
import { flashCookie, scriptCookie } from "@/lib/ground/cookies/cookie-table";
import { readCookie, setCookie } from "@/lib/ground/cookies/cookies";
import { keyedHash } from "@/lib/ground/keyed-hash";

export interface Flash {
  text: string;
  title?: string;
  tone: "success" | "info" | "warning";
  link?: { href: Route; label: string };
}

/** Not in the address: there every reload, and every link, would say it again. */
export async function flash(text: string, more: Partial<Omit<Flash, "text">> = {}): Promise<void> {
  await setCookie(flashCookie, seal({ text, tone: "success", ...more }));
}

export async function readFlash(): Promise<(Flash & { id: string }) | null> {
  const sealed = await readCookie(flashCookie);
  const said = sealed && unseal(sealed);
  return said ? { ...said, id: sealed } : null;
}

export const forgetFlash = scriptCookie(flashCookie, null);

// Sealed, so that the page shows only our own words, and the browser keeps no address in the clear.
const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const key = () => Buffer.from(keyedHash("flash", "key"), "base64url");

function seal(said: Flash): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key(), iv);
  const parts = [iv, cipher.update(JSON.stringify(said)), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(parts).toString("base64url");
}

function unseal(sealed: string): Flash | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;

  const options = { authTagLength: TAG_BYTES };
  const decipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, IV_BYTES), options);
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const opened = [decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()];
    return JSON.parse(Buffer.concat(opened).toString());
  } catch {
    return null;
  }
}
