import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { forgetShownFlash } from "./flash";

const page: RequestListener = (_request, response) => response.end("<p>Done</p>");
const redirect: RequestListener = (_request, response) =>
  response.writeHead(303, { Location: "/account" }).end();

async function cookiesOf(answer: RequestListener, headers: Record<string, string>) {
  const server = createServer((request, response) => {
    forgetShownFlash(request, response);
    answer(request, response);
  }).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}`, { headers, redirect: "manual" });
  server.close();
  return response.headers.getSetCookie();
}

const document = { accept: "text/html", cookie: "theme=dark; flash=sealed" };

test("a page that says what an action did has the browser forget it", async () => {
  expect(await cookiesOf(page, document)).toEqual([expect.stringMatching(/^flash=; .*Max-Age=0/)]);
});

test("a redirect keeps it for the page that it leads to", async () => {
  expect(await cookiesOf(redirect, document)).toEqual([]);
});

test.each([
  ["a navigation of Next's", { ...document, rsc: "1" }],
  ["a picture", { ...document, accept: "image/avif" }],
  ["a page without it", { accept: "text/html", cookie: "theme=dark; no-flash=1" }],
])("%s forgets nothing", async (_what, headers) => {
  expect(await cookiesOf(page, headers)).toEqual([]);
});
