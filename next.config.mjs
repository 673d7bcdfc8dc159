import { useCacheAlone } from "./server/next-internals/use-cache.mjs";

// Next's inline scripts keep a script-src from being static, so this policy leaves scripts alone.
const contentSecurityPolicy = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'";

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
];

// The address may carry a key that opens an order, or a token: no other site is told even where from
// somebody comes. "no-referrer" would take the origin from the page's own forms.
const secretAddressHeaders = [
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Robots-Tag", value: "noindex" },
];

// `npm test` and `npm run bench` build beside .next; its own tsconfig keeps Next from adding that folder to ours.
const testBuild = process.env.GUESTLANE_BUILD_DIR;

// Pages that only `npm run bench` has, to compare the app with.
const isBench = process.env.GUESTLANE_BENCH === "1";

/** @type {import("next").NextConfig} */
const config = {
  experimental: { ...useCacheAlone },
  // Metadata belongs in the head for everyone, not only for the crawlers that Next knows.
  htmlLimitedBots: /.*/,
  typedRoutes: true,
  // The same machine by its other name; Next allows localhost alone.
  allowedDevOrigins: ["127.0.0.1"],
  poweredByHeader: false,
  // A long list of passwords: once in memory, rather than once in each bundle that asks for it.
  serverExternalPackages: ["@zxcvbn-ts/language-common"],
  ...(isBench && { pageExtensions: ["bench.tsx", "tsx", "ts"] }),
  ...(testBuild && {
    distDir: testBuild,
    typescript: { tsconfigPath: "tests/support/servers/tsconfig.json", ignoreBuildErrors: true },
  }),
  // A product is drawn in public/products; one without a drawing shows that it has none yet.
  rewrites: async () => [{ source: "/products/:name.svg", destination: "/no-picture.svg" }],
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/orders/:path+", headers: secretAddressHeaders },
    { source: "/account/:page(confirm|reset)", headers: secretAddressHeaders },
  ],
};

export default config;
