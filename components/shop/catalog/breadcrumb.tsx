import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";
import { env } from "@/lib/ground/settings/env";
import { findCategory, type Product } from "@/lib/shop/catalog/catalog";
import { product as words } from "@/words/shop/catalog/catalog";

/** Search engines read it, too: https://schema.org/BreadcrumbList. */
export function Breadcrumb({ product }: { product: Product }) {
  const category = findCategory(product.category);
  const steps = [
    { href: "/", name: words.shop },
    ...(category ? [{ href: `/?category=${category.slug}`, name: category.name }] : []),
  ];
  return (
    <nav aria-label={words.trail} className="mb-5 text-sm">
      <ol
        itemScope
        itemType="https://schema.org/BreadcrumbList"
        className="flex flex-wrap items-center gap-x-2"
      >
        {steps.map(({ href, name }, place) => (
          <Step key={href} place={place + 1}>
            <Link
              href={href as Route}
              itemProp="item"
              className="relative inline-flex min-h-8 items-center text-muted underline-offset-4 hover:text-brand hover:underline"
            >
              <span itemProp="name">{name}</span>
              <LinkPending className="absolute -right-2" />
            </Link>
          </Step>
        ))}
        <Step place={steps.length + 1}>
          <link itemProp="item" href={`${env.APP_URL}/products/${product.slug}`} />
          <span itemProp="name" aria-current="page">
            {product.name}
          </span>
        </Step>
      </ol>
    </nav>
  );
}

function Step({ place, children }: { place: number; children: ReactNode }) {
  return (
    <li
      itemProp="itemListElement"
      itemScope
      itemType="https://schema.org/ListItem"
      className="flex min-h-8 items-center gap-2 not-first:before:text-muted not-first:before:content-['/']"
    >
      {children}
      <meta itemProp="position" content={String(place)} />
    </li>
  );
}
