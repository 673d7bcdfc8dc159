#!/usr/bin/env bash
# Next keeps the Cache-Control that next.config sets for a page, and drops the Vary beside it.
#
# Versions: next 16.4.6, react 19.3.1 (npm), Node 20.
# Source: https://github.com/vercel/next.js/issues/85999 (open); fixes that wait:
#   https://github.com/vercel/next.js/pull/98104, https://github.com/vercel/next.js/pull/91039
# What most expect: headers() in next.config sets headers; both of one rule arrive, or neither.
# What happens: a page of the app router answers with Next's own Vary alone. A route handler under
#   the very same rule keeps both.
# Why it matters to a guest checkout: the rule "a CDN may keep this page for those without a cookie"
#   is two headers, `Cache-Control: s-maxage` and `Vary: Cookie`. With the second one gone a shared
#   cache believes that the page is the same for everybody, and the header with somebody's cart count
#   is on it. Set Vary on the response in a server of your own, after Next, or let the CDN add it.
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
export NEXT_TELEMETRY_DISABLED=1

echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund next@16.4.6 react@19.3.1 react-dom@19.3.1

mkdir -p app/api
cat >next.config.mjs <<'JS'
export default {
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "Cache-Control", value: "public, s-maxage=60" },
        { key: "Vary", value: "Cookie" },
      ],
    },
  ],
};
JS
cat >app/layout.jsx <<'JS'
export default ({ children }) => <html lang="en"><body>{children}</body></html>;
JS
cat >app/page.jsx <<'JS'
import { cookies } from "next/headers";
export default async () => <p>Cart of {(await cookies()).get("name")?.value ?? "nobody"}</p>;
JS
cat >app/api/route.js <<'JS'
export const dynamic = "force-dynamic";
export const GET = () => Response.json({});
JS

npx next build >build.log 2>&1 || { cat build.log; exit 1; }
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
node node_modules/next/dist/bin/next start --port "$port" >server.log 2>&1 &
server=$!

node - "$port" <<'JS'
const base = `http://localhost:${process.argv[2]}`;
const ask = async (path) => {
  for (let tries = 0; ; tries++) {
    try {
      const { headers } = await fetch(base + path);
      return { cache: headers.get("cache-control"), vary: headers.get("vary") ?? "" };
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
};
const main = async () => {
  const page = await ask("/");
  const route = await ask("/api");
  console.log("page: ", page, "\nroute:", route);
  const hasCookie = ({ vary }) => /\bcookie\b/i.test(vary);
  const isAsFound =
    page.cache === "public, s-maxage=60" && !hasCookie(page) &&
    route.cache === "public, s-maxage=60" && hasCookie(route);
  console.log(isAsFound ? "As found: the page lost `Vary: Cookie`, the route kept it." : "This has changed.");
  process.exitCode = isAsFound ? 0 : 1;
};
main();
JS
