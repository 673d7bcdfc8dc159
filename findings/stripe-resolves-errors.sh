#!/usr/bin/env bash
# Stripe's SDK takes an answer of 404, 429 or 503 for a success when its JSON has no key `error`.
#
# Versions: stripe 23.1.0 (npm), Node 20.
# Source: read in the package: its response handler looks for `error` in the body, and never at the
#   status alone. Upstream issue: none known.
# What most expect: a promise of an SDK is rejected when the status is not 2xx. The SDK does so for
#   Stripe's own errors, and for a body that is no JSON.
# What happens: gateways, proxies and test doubles answer {"message": "…"} with 429 or 503. Then
#   `checkout.sessions.create` resolves with that object, which has neither id nor url, and
#   `refunds.create` resolves as if money had gone back. A 503 is tried again first, and then resolved.
# Why it matters to a guest checkout: the shopper is redirected to `undefined`, or the order is marked
#   as refunded. Check that what came back has the id and the `object` that you asked for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund stripe@23.1.0

cat >ask.js <<'JS'
import { createServer } from "node:http";
import Stripe from "stripe";

let status = 200;
let body = "";
let requests = 0;
const gateway = createServer((request, response) => {
  requests += 1;
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(body);
});
await new Promise((resolve) => gateway.listen(0, "127.0.0.1", resolve));
const stripe = new Stripe("sk_test_none", {
  host: "127.0.0.1",
  port: gateway.address().port,
  protocol: "http",
  maxNetworkRetries: 1,
});

async function outcome(answeredStatus, answeredBody) {
  [status, body, requests] = [answeredStatus, answeredBody, 0];
  const result = await stripe.refunds
    .create({ payment_intent: "pi_none" })
    .then(({ id }) => `resolved with id ${id}`, (error) => `rejected as ${error.type}`);
  const line = `${status} ${body} -> ${result}`;
  console.log(`${line} (${requests} requests)`);
  return result;
}

const plain = '{"message":"upstream unavailable"}';
const seen = [
  await outcome(404, plain),
  await outcome(429, plain),
  await outcome(503, plain),
  await outcome(400, '{"error":{"type":"invalid_request_error","message":"No such payment"}}'),
  await outcome(502, "<html>Bad gateway</html>"),
];
const undefinedId = "resolved with id undefined";
const expected = [
  undefinedId,
  undefinedId,
  undefinedId,
  "rejected as StripeInvalidRequestError",
  "rejected as StripeAPIError",
];
gateway.close();
gateway.closeAllConnections();
const isAsFound = JSON.stringify(seen) === JSON.stringify(expected);
console.log(isAsFound ? "As found: errors without the key `error` are resolved." : "This has changed.");
process.exitCode = isAsFound ? 0 : 1;
JS
node ask.js
