import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { coverFaults } from "./faults";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** What a browser gets when the app answers so. */
async function ask(answer: Answer, { isReady = true, method = "GET", cookie = "" } = {}) {
  const server = createServer((request, response) => {
    coverFaults(request, response, async () => isReady);
    answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}/`, { method, headers: { cookie } });
  return { response, body: await response.text() };
}

const shell: Answer = (response) => {
  response.statusCode = 500;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("ETag", '"shell"');
  response.flushHeaders();
  response.write('<html id="__next_error__">');
  response.end("</html>");
};

test("in place of an error's shell comes a whole page", async () => {
  const { response, body } = await ask(shell);
  expect(response.status).toBe(500);
  expect(body).toContain("<h1>Something went wrong</h1>");
  expect(body).not.toContain("__next_error__");
  expect(response.headers.get("etag")).toBeNull();
  expect(response.headers.get("cache-control")).toContain("no-store");
});

test("without a database the page says so, and when to come back", async () => {
  const { response, body } = await ask(shell, { isReady: false, cookie: "a=1; theme=dark" });
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("30");
  expect(body).toContain("<h1>The shop is not reachable</h1>");
  expect(body).toContain('<html lang="en-GB" data-theme="dark">');
});

test("nothing is left of a body that was compressed", async () => {
  const { response, body } = await ask((answer, request) => {
    answer.setHeader("Content-Encoding", "gzip");
    answer.setHeader("Content-Length", "9");
    shell(answer, request);
  });
  expect(response.headers.get("content-encoding")).toBeNull();
  expect(body).toContain("Something went wrong");
});

test.each<[string, Answer, string]>([
  ["a good page", (response) => response.end("fine"), "fine"],
  [
    "what is not found",
    (response) => {
      response.statusCode = 404;
      response.setHeader("Content-Type", "text/html");
      response.end("gone");
    },
    "gone",
  ],
  [
    "a program's answer",
    (response) => {
      response.statusCode = 503;
      response.setHeader("Content-Type", "application/json");
      response.end("{}");
    },
    "{}",
  ],
])("%s stays as it is", async (_name, answer, body) => {
  expect((await ask(answer)).body).toBe(body);
});

test("who asks for the head alone gets no body", async () => {
  const { response, body } = await ask(shell, { method: "HEAD", isReady: false });
  expect(response.status).toBe(503);
  expect(body).toBe("");
});
