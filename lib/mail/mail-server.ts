import "server-only";
import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { processState } from "@/lib/ground/process-state";
import { env } from "@/lib/ground/settings/env";
import { type Mailbox, parseMailbox } from "@/lib/ground/settings/mailbox";
import { SECOND_MS } from "@/lib/ground/time";
import type { ClaimedMail } from "@/lib/mail/outbox-data";

// nodemailer itself waits up to ten minutes for a server that is silent.
const timeoutsMs = {
  dnsTimeout: 5 * SECOND_MS,
  connectionTimeout: 7 * SECOND_MS,
  greetingTimeout: 7 * SECOND_MS,
  socketTimeout: 20 * SECOND_MS,
};

/** Message-ID and date come from the row, so a mail that is sent twice is shown once. */
export async function handIn(url: string, mail: ClaimedMail): Promise<void> {
  const from = sender();
  const { key, recipient, subject, text, html, createdAt } = mail;
  await transport(url).sendMail({
    messageId: messageId(key, from),
    date: createdAt,
    from,
    // An object, because nodemailer reads a string as a list of addresses.
    to: { name: "", address: recipient },
    subject,
    text,
    html,
    // Out-of-office programs do not answer such a mail.
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

interface Fault {
  code?: string;
  responseCode?: number;
}

/** Whether the server refused only this mail. */
export function isRefusal(error: unknown): boolean {
  const { code } = error as Fault;
  return code === "EENVELOPE" || code === "EMESSAGE";
}

/** Without the server's message, which may contain an address. */
export function faultCode(error: unknown): string {
  const { name, code = name, responseCode } = error as Error & Fault;
  return [code, responseCode].filter(Boolean).join(" ");
}

// Hashed, because a key may contain what a stranger should not know.
function messageId(key: string, { address }: Mailbox): string {
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 32);
  return `<${digest}@${address.split("@").pop()}>`;
}

function sender(): Mailbox {
  const mailbox = parseMailbox(env.MAIL_FROM);
  if (!mailbox) throw new Error("MAIL_FROM is no mailbox.");
  return mailbox;
}

const state = processState<{ server?: { url: string; transport: ReturnType<typeof connect> } }>(
  "mail-server",
  () => ({}),
);

function transport(url: string) {
  if (state.server?.url !== url) {
    state.server?.transport.close();
    state.server = { url, transport: connect(url) };
  }
  return state.server.transport;
}

// nodemailer ignores all other options when it is given the url as a whole.
function connect(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === "smtps:";
  const user = decodeURIComponent(username);
  const options: SMTPPool.Options & { maxRequeues: number } = {
    pool: true,
    maxConnections: 2,
    // The outbox retries, not the pool.
    maxRequeues: 0,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    ...(user && { auth: { user, pass: decodeURIComponent(password) } }),
    ...timeoutsMs,
  };
  return createTransport(options);
}
