import { HoldTime } from "@/components/shop/checkout/hold-time";
import { getPayment } from "@/lib/shop/checkout/payments-data";
import { canExtend } from "@/lib/shop/checkout/stock-hold";

/** Nothing when no stock is held any more. */
export async function HeldFor({ reference }: { reference: string }) {
  const payment = await getPayment(reference);
  if (!payment?.heldUntil) return null;

  const { heldUntil, placedAt } = payment;
  const secondsLeft = (heldUntil.getTime() - Date.now()) / 1000;
  return (
    <HoldTime
      reference={reference}
      secondsLeft={secondsLeft}
      canExtend={canExtend({ heldUntil, placedAt })}
    />
  );
}
