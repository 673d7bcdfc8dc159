import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface ReceivedMail {
  to: string[];
  /** by their names in lower case */
  headers: Record<string, string>;
  /** each body by its type: text/plain, text/html */
  parts: Record<string, string>;
}

export interface MailServer {
  url: string;
  received: ReceivedMail[];
  /** Cuts all lines at once. */
  drop: () => void;
  close: () => Promise<void>;
}

/** A server that takes mail and keeps it; `moods` are the moments at which it does something else. */
export async function startMailServer(moods: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: (stream, session, taken) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, ...read(Buffer.concat(chunks).toString()) });
        taken();
      });
    },
    ...moods,
  });
  // A client that goes away is no fault of the test.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const lines = new Set<Socket>();
  server.server.on("connection", (line: Socket) => lines.add(line));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `${moods.secure ? "smtps" : "smtp"}://127.0.0.1:${port}`,
    received,
    drop: () => {
      for (const line of lines) line.destroy();
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** What a mail server answers instead of taking something. */
export const refusal = (responseCode: number, words = "Not now") =>
  Object.assign(new Error(words), { responseCode });

function read(raw: string): Omit<ReceivedMail, "to"> {
  const { headers, body } = split(raw);
  // The line end before a boundary belongs to it; the first one has none left.
  const boundary = /boundary="([^"]+)"/.exec(headers["content-type"] ?? "")?.[1];
  const bodies = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1).map(split);
  const parts = bodies.map((part) => [typeOf(part.headers), decode(part)]);
  return { headers, parts: Object.fromEntries(parts) };
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const [head = "", ...rest] = raw.trimStart().split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = lines.map((line) => {
    const [name = "", ...value] = line.split(": ");
    return [name.toLowerCase(), value.join(": ")];
  });
  return { headers: Object.fromEntries(headers), body: rest.join("\r\n\r\n") };
}

const typeOf = (headers: Record<string, string>) => headers["content-type"]?.split(";")[0] ?? "";

function decode({ headers, body }: ReturnType<typeof split>): string {
  const encoding = headers["content-transfer-encoding"];
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  if (encoding !== "quoted-printable") return body.replaceAll("\r\n", "\n");
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString().replaceAll("\r\n", "\n");
}
