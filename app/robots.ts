import type { MetadataRoute } from "next";
import { env } from "@/lib/ground/settings/env";

export const dynamic = "force-dynamic"; // the address is known when the server runs

/** What belongs to a person is nobody's to list. Cart, checkout and sign-in are empty to a robot. */
const PERSONAL = ["/account", "/orders", "/pay", "/admin", "/api", "/dev"];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: PERSONAL },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  };
}
