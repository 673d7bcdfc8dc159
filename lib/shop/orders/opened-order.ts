import "server-only";
import { z } from "zod";
import { parseForm } from "@/lib/ground/forms/form-action";
import { Refusal } from "@/lib/ground/forms/refusal";
import { viewer } from "@/lib/session/viewer";
import { type OpenedOrder, openOrder } from "@/lib/shop/orders/open-order-data";
import { getOrder } from "@/lib/shop/orders/orders-data";
import { refusal } from "@/words/shop/orders/order";

interface OrderPageProps {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Who asks for the page of an order, the order, if they may see it, and the key that opened it. */
export async function orderOfPage({ params, searchParams }: OrderPageProps) {
  const [{ number }, { key }] = [await params, await searchParams];
  const given = typeof key === "string" ? key : null;
  const asking = await viewer();
  const order = await getOrder(asking, number, given);
  return { asking, order, linkKey: order?.isOwn ? null : given };
}

const orderFields = z.object({ number: z.string(), key: z.string().nullable().default(null) });

interface OrderOfForm {
  opened: OpenedOrder;
  number: string;
  /** null when it is the owner's own order */
  key: string | null;
}

/** @throws Refusal when the viewer may not open the order */
export async function orderOfForm(form: FormData): Promise<OrderOfForm> {
  const { number, key } = parseForm(orderFields, form);
  const opened = await openOrder(await viewer(), number, key);
  if (!opened) throw new Refusal(refusal.notOpen);
  return { opened, number, key: opened.isOwn ? null : key };
}
