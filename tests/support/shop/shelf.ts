import { randomUUID } from "node:crypto";
import { db } from "@/lib/ground/db";

export interface Stocked {
  id: string;
  slug: string;
  name: string;
  priceCents: number;
  initial: number;
}

/** Puts a new product on the shelf: ten of it, at 14,50 €, when nobody says otherwise. */
export async function newProduct(facts: Partial<ProductFacts> = {}): Promise<Stocked> {
  const { stock = 10, priceCents = 1450, name = "Enamel mug", ...words } = facts;
  const { id, slug } = await db.product.create({
    data: {
      slug: `mug-${randomUUID()}`,
      category: "kitchen",
      summary: "Keeps tea warm.",
      description: "Steel under two coats of glass.",
      details: ["350 ml"],
      position: 1,
      ...words,
      name,
      priceCents,
      stock,
      supplied: stock,
    },
    select: { id: true, slug: true },
  });
  return { id, slug, name, priceCents, initial: stock };
}

interface ProductFacts {
  name: string;
  category: string;
  summary: string;
  description: string;
  position: number;
  priceCents: number;
  stock: number;
}

export async function stockOf(product: { id: string }): Promise<number> {
  const { stock } = await db.product.findUniqueOrThrow({
    where: { id: product.id },
    select: { stock: true },
  });
  return stock;
}

export async function setPrice({ id }: { id: string }, priceCents: number): Promise<void> {
  await db.product.update({ where: { id }, data: { priceCents }, select: { id: true } });
}

export async function withdraw({ id }: { id: string }): Promise<void> {
  const data = { withdrawnAt: new Date() };
  await db.product.update({ where: { id }, data, select: { id: true } });
}
