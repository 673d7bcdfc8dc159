/** @type {import("next").NextConfig} */
const config = {
  cacheComponents: true,
  // Partial prefetching halves the throughput of pages rendered per request (docs/decisions).
  partialPrefetching: false,
  // Every page is meant to render per request and whole, so Next need not warn that it does.
  experimental: { instantInsights: { validationLevel: "manual-warning" } },
  typedRoutes: true,
  poweredByHeader: false,
};

export default config;
