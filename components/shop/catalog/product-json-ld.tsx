import { plainMoney } from "@/lib/ground/format/money";
import { env } from "@/lib/ground/settings/env";
import type { Product } from "@/lib/shop/catalog/catalog";

/** For search engines: https://schema.org/Product. */
export function ProductJsonLd({ product }: { product: Product }) {
  const { name, description, slug, price, stock } = product;
  const url = `${env.APP_URL}/products/${slug}`;
  const jsonLd = {
    "@context": "https://schema.org",
    "@type": "Product",
    name,
    description,
    image: `${env.APP_URL}/products/${slug}.svg`,
    url,
    offers: {
      "@type": "Offer",
      url,
      price: plainMoney(price),
      priceCurrency: price.currency,
      availability: `https://schema.org/${stock > 0 ? "InStock" : "OutOfStock"}`,
    },
  };

  // "<" is escaped, so that no text can end the script.
  const json = JSON.stringify(jsonLd).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, escaped above.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
