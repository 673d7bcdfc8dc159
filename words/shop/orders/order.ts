import { browse } from "@/words/ui/ui";

export const title = (number: string) => `Order ${number}`;
/** stands before the number */
export const order = "Order";
export const placed = (day: string) => `Placed on ${day}`;

export const times = (count: number) => `× ${count}`;

export const badges = {
  paid: "Paid",
  waiting: "Waiting for payment",
  declined: "Payment declined",
  cancelled: "Cancelled",
  refunded: "Refunded",
};

/** Contract: paid is "Thank you". */
export const states = {
  paid: {
    title: "Thank you",
    lead: "Your order is paid. Its confirmation is on its way to your mailbox.",
  },
  waiting: {
    title: "Almost there",
    lead: "Your order is waiting for payment. What you chose is held for you in the meantime.",
  },
  declined: {
    title: "Payment declined",
    backInCart: "Nothing was charged. What you chose went back to your cart.",
    nothing: "Nothing was charged, and nothing is on its way to you.",
  },
  cancelled: {
    title: "Order cancelled",
    nothing: "Nothing was charged, and nothing is on its way to you.",
    refundDue: (total: string) =>
      `Your payment came after the order was closed. ${total} is on its way back to you.`,
  },
  withdrawn: {
    title: "You withdrew from this order",
    lead: (total: string) => `${total} is on its way back to you.`,
  },
  refunded: {
    title: "Refunded",
    lead: (total: string) => `We have sent ${total} back the way it was paid.`,
  },
};

export const steps = {
  title: "What happens next",
  mail: "Confirmation",
  mailed: "It comes by email. Its link opens this page, without an account.",
  packing: "Packing",
  packed: "We pack your parcel and hand it to the parcel service.",
  delivery: "Delivery",
  takes: (takes: string) => `It comes to your door: ${takes}.`,
};

export const parcel = {
  delivery: "Delivery",
  option: (name: string, takes: string) => `${name}, ${takes}`,
  contact: "Contact",
};

export const next = {
  backToCart: "Back to your cart",
  browse,
  pay: "Continue to payment",
  cancel: "Cancel order",
  cancelling: "Cancelling",
};

export const cancelRefused = {
  title: "The order was not cancelled",
  paid: "It was paid before it could be cancelled. You can withdraw from it instead, below.",
  waiting: "Its payment is going through right now. Look again in a minute.",
};

export const refusal = {
  notOpen: "This order cannot be opened any more. Find it by its number and your email.",
};
