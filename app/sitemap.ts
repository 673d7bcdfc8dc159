import type { MetadataRoute } from "next";
import { env } from "@/lib/ground/settings/env";
import { categories } from "@/lib/shop/catalog/catalog";
import { listProducts } from "@/lib/shop/catalog/catalog-data";

export const dynamic = "force-dynamic"; // the products are known only when the server runs

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const products = await listProducts({});
  const paths = [
    "/",
    ...categories.map(({ slug }) => `/?category=${slug}`),
    ...products.map(({ slug }) => `/products/${slug}`),
  ];
  return paths.map((path) => ({ url: env.APP_URL + path }));
}
