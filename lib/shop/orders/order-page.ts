import "server-only";
import { viewer } from "@/lib/session/viewer";
import { getOrder } from "@/lib/shop/orders/orders-data";

interface OrderPageProps {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Who asks for the page of an order, the order, if they may see it, and the key that opened it. */
export async function openedOn({ params, searchParams }: OrderPageProps) {
  const [{ number }, { key }] = [await params, await searchParams];
  const given = typeof key === "string" ? key : null;
  const asking = await viewer();
  const order = await getOrder(asking, number, given);
  return { asking, order, linkKey: order?.isOwn ? null : given };
}
