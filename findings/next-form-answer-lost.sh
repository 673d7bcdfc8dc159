#!/usr/bin/env bash
# With Cache Components, a form that is posted without JavaScript gets its page back without the answer.
#
# Versions: next 16.4.6, react 19.3.1 (npm), Node 20.
# Source: tried by hand; of the same cause: https://github.com/vercel/next.js/pull/97784 (open).
# What most expect: a form with useActionState works before scripts have run and without them. The
#   browser posts it, and the page that comes back shows what the action returned.
# What happens: the action runs and its result is in the page's data for scripts, but not in the HTML,
#   when the form stands in the part of a page that is rendered for each request. In the part that is
#   prerendered the very same form shows its answer.
# Why it matters to a guest checkout: a checkout form is always in the part that is rendered for each
#   request. On a slow phone "this card was declined" or "the postcode is missing" never shows, and
#   what was typed is gone. Try your checkout with JavaScript turned off before you turn the flag on.
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
export NEXT_TELEMETRY_DISABLED=1

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund next@16.4.6 react@19.3.1 react-dom@19.3.1

mkdir -p app/checkout app/contact
cat >next.config.mjs <<'JS'
export default { cacheComponents: true, partialPrefetching: true };
JS
cat >app/layout.jsx <<'JS'
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
JS
cat >app/actions.js <<'JS'
"use server";
export async function check(previous, form) {
  return { message: `${form.get("email")} is no email address` };
}
JS
cat >app/form.jsx <<'JS'
"use client";
import { useActionState } from "react";
import { check } from "./actions";
export function Form() {
  const [result, action] = useActionState(check, null);
  return <form action={action}><input name="email" /><button>Send</button><p>{result?.message}</p></form>;
}
JS
cat >app/contact/page.jsx <<'JS'
import { Form } from "../form";
export default function Page() {
  return <Form />;
}
JS
cat >app/checkout/page.jsx <<'JS'
import { cookies } from "next/headers";
import { Suspense } from "react";
import { Form } from "../form";
export default function Page() {
  return <Suspense fallback={<p>One moment</p>}><Checkout /></Suspense>;
}
async function Checkout() {
  return <><p>Checkout of {(await cookies()).get("name")?.value ?? "a guest"}</p><Form /></>;
}
JS

npx next build >build.log 2>&1 || { cat build.log; exit 1; }
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
node node_modules/next/dist/bin/next start --port "$port" >server.log 2>&1 &
server=$!

node - "$port" <<'JS'
const base = `http://localhost:${process.argv[2]}`;
const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

async function open(path) {
  for (let tries = 0; ; tries++) {
    try {
      return await (await fetch(base + path)).text();
    } catch (error) {
      if (tries > 100) throw error;
      await pause();
    }
  }
}

/** Posts the form of a page as a browser without JavaScript does. */
async function post(path) {
  const html = await open(path);
  const form = new FormData();
  for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const attribute = (name) => (new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "").replaceAll("&quot;", '"');
    form.append(attribute("name"), attribute("value"));
  }
  form.append("email", "grace");
  const answer = await (await fetch(base + path, { method: "POST", body: form, headers: { origin: base } })).text();
  return { inHtml: answer.includes("<p>grace is no email address</p>"), inData: answer.includes("grace is no email address") };
}

async function main() {
  const contact = await post("/contact");
  const checkout = await post("/checkout");
  console.log("prerendered part, /contact:", contact);
  console.log("part of each request, /checkout:", checkout);
  const isAsFound = contact.inHtml && !checkout.inHtml && checkout.inData;
  console.log(isAsFound ? "As found: the checkout's answer is not in its HTML." : "This has changed.");
  process.exitCode = isAsFound ? 0 : 1;
}
main();
JS
