import { useCacheAlone } from "./server/next-internals/use-cache.mjs";

// A script-src could not be static, because Next writes inline scripts.
const contentSecurityPolicy = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'";

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
];

// These addresses may contain a key or a token, which no other site may see. "no-referrer" would take
// the Origin from the page's own forms.
const secretAddressHeaders = [
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Robots-Tag", value: "noindex" },
];

// `npm test` and `npm run bench` build beside .next. Next adds its folder to a tsconfig: not to ours.
const testBuild = process.env.GUESTLANE_BUILD_DIR;

// Pages that only `npm run bench` has, to compare the app with.
const isBench = process.env.GUESTLANE_BENCH === "1";

/** @type {import("next").NextConfig} */
const config = {
  experimental: { ...useCacheAlone },
  // Metadata belongs in the head for everyone, not only for the crawlers that Next knows.
  htmlLimitedBots: /.*/,
  typedRoutes: true,
  // Next allows localhost alone.
  allowedDevOrigins: ["127.0.0.1"],
  poweredByHeader: false,
  // A long list of passwords, which should be in memory once and not once a bundle.
  serverExternalPackages: ["@zxcvbn-ts/language-common"],
  ...(isBench && { pageExtensions: ["bench.tsx", "tsx", "ts"] }),
  ...(testBuild && {
    distDir: testBuild,
    typescript: { tsconfigPath: "tests/support/servers/tsconfig.json", ignoreBuildErrors: true },
  }),
  // For products without a picture in public/products.
  rewrites: async () => [{ source: "/products/:name.svg", destination: "/no-picture.svg" }],
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/orders/:path+", headers: secretAddressHeaders },
    { source: "/account/:page(confirm|reset)", headers: secretAddressHeaders },
  ],
};

export default config;
