import "server-only";
import { db, transaction } from "@/lib/ground/db";
import { type Outcome, settleIn, settlePayment } from "@/lib/shop/checkout/settle-payment-data";
import { stateColumns } from "@/lib/shop/orders/order-columns";
import { type OrderState, orderState } from "@/lib/shop/orders/orders";
import {
  isPaymentReference,
  type PaymentEvent,
  type PaymentProvider,
  type PaymentReport,
  PaymentUnavailable,
} from "@/lib/shop/payments/payments";
import { providerOf } from "@/lib/shop/payments/providers";

/** For when no webhook has told us; the order waits on while the provider does not answer. */
export async function concludePayment(
  reference: string,
): Promise<{ number: string; state: OrderState } | null> {
  const known = await findBegun(reference);
  if (!known) return null;

  if (known.state === "waiting") {
    const report = await known.provider.look(known).catch(stillOpen);
    await settleIfOver(reference, outcomeOf(report));
  }
  const after = await findBegun(reference);
  return after && { number: after.number, state: after.state };
}

/** Asks the provider first: a payment that was made meanwhile stays made. */
export async function callOffPayment(
  reference: string,
  by: "buyer" | "time",
): Promise<OrderState | null> {
  const known = await findBegun(reference);
  if (known?.state === "waiting") {
    const report = await known.provider.callOff(known);
    const isOff = report.state === "declined" || report.state === "expired";
    await settleIfOver(reference, isOff ? { state: "calledOff", by } : outcomeOf(report));
  }
  return (await findBegun(reference))?.state ?? null;
}

/** The caller makes sure that the order is the buyer's. */
export async function cancelOrder(orderId: string): Promise<OrderState | null> {
  const payment = await db.payment.findUnique({ where: { orderId }, select: { reference: true } });
  return payment && callOffPayment(payment.reference, "buyer");
}

/** Each event once, in one transaction with its consequences, for that provider's payments. */
export async function receiveEvent(provider: PaymentProvider, event: PaymentEvent): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.webhookEvent.createMany({
      data: { provider: provider.id, eventId: event.id, type: event.type },
      skipDuplicates: true,
    });
    const { reference, report } = event;
    const outcome = outcomeOf(report);
    if (count === 0 || !outcome || !reference) return;

    const where = { reference, provider: provider.id };
    if ((await tx.payment.count({ where })) === 1) await settleIn(tx, reference, outcome);
  });
}

function stillOpen(error: unknown): PaymentReport {
  if (error instanceof PaymentUnavailable) return { state: "open" };
  throw error;
}

async function settleIfOver(reference: string, outcome: Outcome | null): Promise<void> {
  if (outcome) await settlePayment(reference, outcome);
}

/** Null while the payment goes on. */
function outcomeOf(report: PaymentReport): Outcome | null {
  if (report.state === "succeeded") return report;
  if (report.state === "expired") return { state: "calledOff", by: "time" };
  return report.state === "declined" ? { state: "declined" } : null;
}

async function findBegun(reference: string) {
  if (!isPaymentReference(reference)) return null;

  const row = await db.payment.findUnique({
    where: { reference },
    relationLoadStrategy: "join",
    select: {
      provider: true,
      providerReference: true,
      order: { select: { ...stateColumns, number: true } },
    },
  });
  const provider = row && providerOf(row.provider);
  if (!row || !provider) return null;
  return {
    reference,
    provider,
    providerReference: row.providerReference ?? reference,
    number: row.order.number,
    state: orderState(row.order),
  };
}
