import type { MetadataRoute } from "next";
import { env } from "@/lib/ground/settings/env";

export const dynamic = "force-dynamic"; // APP_URL is known only when the server runs

// Cart, checkout and sign-in stay open, because a robot finds them empty.
const PERSONAL = ["/account", "/orders", "/pay", "/admin", "/api", "/dev"];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: PERSONAL },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  };
}
