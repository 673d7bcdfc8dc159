import "server-only";
import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { processState } from "@/lib/ground/process-state";
import { env } from "@/lib/ground/settings/env";
import { type Mailbox, parseMailbox } from "@/lib/ground/settings/mailbox";
import type { ClaimedMail } from "@/lib/mail/outbox-data";

const SECOND = 1000;

/** In milliseconds: nodemailer itself waits up to ten minutes for a server that is silent. */
const PATIENCE = {
  dnsTimeout: 5 * SECOND,
  connectionTimeout: 7 * SECOND,
  greetingTimeout: 7 * SECOND,
  socketTimeout: 20 * SECOND,
};

/**
 * Hands the mail to the server of SMTP_URL. Sent again, it is the same mail to whoever receives it:
 * its Message-ID and its date are those of its row.
 *
 * @throws when the server did not take it, as far as one can know
 */
export async function handIn(url: string, mail: ClaimedMail): Promise<void> {
  const from = sender();
  const { key, recipient, subject, text, html, createdAt } = mail;
  await transport(url).sendMail({
    messageId: messageId(key, from),
    date: createdAt,
    from,
    // An object, because a string may be a list.
    to: { name: "", address: recipient },
    subject,
    text,
    html,
    // No answer from those who are away.
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What nodemailer adds to an error: its own code and the server's. */
interface Fault {
  code?: string;
  responseCode?: number;
}

/** Whether the server refused this one mail; any other fault is about the server itself. */
export function isRefusal(error: unknown): boolean {
  const { code } = error as Fault;
  return code === "EENVELOPE" || code === "EMESSAGE";
}

/** What is known of a fault, without what the server said: that may hold an address. */
export function faultCode(error: unknown): string {
  const { name, code = name, responseCode } = error as Error & Fault;
  return [code, responseCode].filter(Boolean).join(" ");
}

// A key may tell what an outsider should not know; its hash does not.
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

// From its parts: given the url as a whole, nodemailer would leave the other options aside.
function connect(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === "smtps:";
  const user = decodeURIComponent(username);
  const options: SMTPPool.Options & { maxRequeues: number } = {
    pool: true,
    maxConnections: 2,
    // What a broken connection took with it is due again later, like any other failure.
    maxRequeues: 0,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    ...(user && { auth: { user, pass: decodeURIComponent(password) } }),
    ...PATIENCE,
  };
  return createTransport(options);
}
