import { Agent, type IncomingMessage, request } from "node:http";

const CONNECTIONS = 16;

export interface FormPost {
  url: string;
  fields: Record<string, string>;
}

/**
 * Sends the form again and again, each time as a new browser, over sixteen connections that stay open.
 * @returns how many were answered with a redirect and a session
 */
export async function postFor(milliseconds: number, post: FormPost): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const message = multipart(post.fields);
  const end = performance.now() + milliseconds;
  let answered = 0;
  const worker = async () => {
    while (performance.now() < end) {
      requireSession(await send(post.url, message, agent));
      answered++;
    }
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  } finally {
    agent.destroy();
  }
  return answered;
}

interface Message {
  headers: Record<string, string>;
  body: string;
}

function multipart(fields: Record<string, string>): Message {
  const boundary = "guestlane-bench";
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: `${parts.join("")}--${boundary}--\r\n`,
  };
}

function send(url: string, { headers, body }: Message, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = {
      method: "POST",
      agent,
      headers: {
        ...headers,
        "Content-Length": Buffer.byteLength(body),
        Origin: new URL(url).origin,
      },
    };
    request(url, options, (response) => {
      response.resume();
      response.once("end", () => resolve(response));
    })
      .once("error", reject)
      .end(body);
  });
}

function requireSession({ statusCode, headers }: IncomingMessage): void {
  const hasSession = headers["set-cookie"]?.some((cookie) => /session-token=./.test(cookie));
  if (statusCode === 303 && hasSession) return;
  throw new Error(`The server answered ${statusCode}${hasSession ? "" : " and no session"}.`);
}
