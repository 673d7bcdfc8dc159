import { formatMoney } from "@/lib/ground/format/money";
import type { Order } from "@/lib/shop/orders/orders";
import { states as words } from "@/words/shop/orders/order";

/** Where an order stands, as a heading and a sentence. */
export function orderWords(order: Order): { title: string; lead: string } {
  const { declined, refunded } = words;
  switch (order.state) {
    case "paid":
      return words.paid;
    case "waiting":
      return words.waiting;
    case "declined":
      return {
        title: declined.title,
        lead: order.isOwn ? declined.backInCart : declined.nothing,
      };
    case "cancelled":
      return cancelledWords(order);
    case "refunded":
      return { title: refunded.title, lead: refunded.lead(formatMoney(order.total)) };
  }
}

function cancelledWords({ withdrawnAt, isRefundDue, total }: Order) {
  const { cancelled, withdrawn } = words;
  const amount = formatMoney(total);
  if (withdrawnAt) return { title: withdrawn.title, lead: withdrawn.lead(amount) };
  return {
    title: cancelled.title,
    lead: isRefundDue ? cancelled.refundDue(amount) : cancelled.nothing,
  };
}
