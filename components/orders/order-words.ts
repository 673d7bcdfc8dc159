import { formatMoney } from "@/lib/money";
import type { Order } from "@/lib/orders/orders";

/** Where an order stands, as a heading and a sentence. */
export function orderWords(order: Order): { title: string; lead: string } {
  const total = formatMoney(order.total);
  switch (order.state) {
    case "paid":
      return {
        title: "Thank you",
        lead: "Your order is paid and on our list. Its confirmation is on its way to your mailbox.",
      };
    case "waiting":
      return {
        title: "Almost there",
        lead: "Your order waits for its payment. What you chose is held for you meanwhile.",
      };
    case "declined":
      return {
        title: "Payment declined",
        lead: order.isOwn
          ? "Nothing was charged. What you chose went back to your cart."
          : "Nothing was charged, and nothing is on its way to you.",
      };
    case "cancelled":
      return cancelledWords(order, total);
    case "refunded":
      return { title: "Refunded", lead: `We have sent ${total} back the way it was paid.` };
  }
}

function cancelledWords({ withdrawnAt, isRefundDue }: Order, total: string) {
  if (withdrawnAt) {
    return {
      title: "You withdrew from this order",
      lead: `${total} is on its way back to you.`,
    };
  }
  return {
    title: "Order cancelled",
    lead: isRefundDue
      ? `Your payment came after the order had ended. ${total} is on its way back to you.`
      : "Nothing was charged, and nothing is on its way to you.",
  };
}
