export const title = "Payment";

export const itemName = (orderNumber: string) => `Order ${orderNumber}`;

export const card = {
  toPay: "To pay",
  order: "Order",
  to: "To",
  decided: "Nothing is left to do here: this payment has been decided.",
  seeOrder: "See the order",
};

export const demo = {
  title: "Demo bank",
  badge: "No real money",
  card: "Card",
  cardNumber: "Demo card ending in 0000",
  explained: "No money moves. Choose what your bank would say.",
  pay: "Pay",
  decline: "Decline",
  payAndLeave: "Pay, but close the tab",
  left: "Paid. You can close this tab: the bank tells the shop by itself, as it would if your connection broke now.",
  choose: "Choose Pay or Decline.",
};

export const hosted = {
  title: "Payment",
  pay: "Pay",
  explained: "You pay on the page of our payment provider, and come back here.",
};

export const hold = {
  heldFor: (time: string) => `Held for you for ${time}.`,
  over: "Your time to pay is up: what was held for you may be sold to others at any moment. If you still want it, pay now.",
  lastMinute: "Less than a minute left to pay.",
  lastTwoMinutes: "Less than two minutes left to pay.",
  moreTime: "You can ask for more time.",
  keep: "Keep it for 10 more minutes",
  kept: "Kept for you a little longer.",
  gone: "Nothing is held for this payment any more. Open your cart and order again.",
};

export const refusal = {
  unavailable:
    "Our payment provider does not answer. Nothing was charged, and your order is kept: try again in a minute.",
  unknown: "This payment does not exist. Open your order and pay again.",
};
