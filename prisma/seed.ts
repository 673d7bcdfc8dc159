import { PrismaPg } from "@prisma/adapter-pg";
import { catalogue } from "./catalogue";
import { PrismaClient } from "./generated/client";

/** Gives the number of products added: 0 when there were any before. */
export function seedCatalogue(databaseUrl: string): Promise<number> {
  return withPrisma(databaseUrl, async (prisma) => {
    if (await prisma.product.findFirst({ select: { id: true } })) return 0;
    // Two commands that start together may both find the shop empty.
    const { count } = await prisma.product.createMany({ data: products(), skipDuplicates: true });
    return count;
  });
}

/** Brings the products to what the catalogue says; those that exist keep their stock. */
export function refreshCatalogue(databaseUrl: string): Promise<number> {
  return withPrisma(databaseUrl, async (prisma) => {
    const upserts = products().map(({ stock, supplied, ...product }) =>
      prisma.product.upsert({
        where: { slug: product.slug },
        create: { ...product, stock, supplied },
        update: product,
        select: { id: true },
      }),
    );
    return (await prisma.$transaction(upserts)).length;
  });
}

function products() {
  return catalogue.map((product, position) => ({ ...product, position, supplied: product.stock }));
}

async function withPrisma<T>(
  databaseUrl: string,
  work: (prisma: PrismaClient) => Promise<T>,
): Promise<T> {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  try {
    return await work(prisma);
  } finally {
    await prisma.$disconnect();
  }
}
