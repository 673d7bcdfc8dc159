import { notYou, reason } from "@/words/mail/letters";

const seeOrder = "See your order";

/** The words of the law (Directive 2011/83/EU, article 11a). */
const withdraw = "Withdraw from contract here";

const keepTheLink =
  "The link opens your order without a password: pass this email on only to people who may see it.";

const howToWithdraw = (lastDay: string | null) =>
  lastDay
    ? [
        {
          title: "Changed your mind?",
          lines: [`You can withdraw from the contract until ${lastDay}, without giving a reason.`],
        },
      ]
    : [];

export const goods = {
  title: "What you ordered",
  quantity: (count: number) => `× ${count}`,
  delivery: (name: string) => `${name} delivery`,
  total: "Total",
  vat: (rate: string) => `including VAT (${rate})`,
};

/** @param order `lastDay` is the last day to withdraw */
export const confirmation = (order: {
  number: string;
  day: string;
  total: string;
  delivery: string;
  takes: string;
  address: string[];
  lastDay: string | null;
}) => ({
  subject: `Your order ${order.number}`,
  preheader: `${order.total} paid. ${goods.delivery(order.delivery)}: ${order.takes}.`,
  title: "Thank you for your order",
  paragraphs: [`We have your payment of ${order.total} for order ${order.number} of ${order.day}.`],
  action: seeOrder,
  sections: [
    { title: "Delivery address", lines: order.address },
    {
      title: "What happens next",
      lines: [
        `We pack your parcel and send it by ${order.delivery.toLowerCase()} delivery (${order.takes}).`,
        "There is nothing more for you to do.",
      ],
    },
    ...howToWithdraw(order.lastDay),
  ],
  second: withdraw,
  closing: [keepTheLink],
  reason: reason.order,
});

export const orderLink = (order: { number: string; day: string; lastDay: string | null }) => ({
  subject: `The link to your order ${order.number}`,
  preheader: "It opens your order without a password.",
  title: `Your order ${order.number}`,
  paragraphs: [
    `Somebody, probably you, asked for the link to your order of ${order.day}. Here it is.`,
  ],
  action: seeOrder,
  sections: howToWithdraw(order.lastDay),
  second: withdraw,
  closing: [keepTheLink, notYou()],
  reason: reason.order,
});

/**
 * @param withdrawal `at` names its time zone; `isAsStated` when it goes to the address of the
 *   statement
 */
export const withdrawal = (withdrawal: {
  number: string;
  at: string;
  statement: string;
  fullName: string;
  email: string;
  follows: string;
  isAsStated: boolean;
}) => ({
  subject: `Your withdrawal from order ${withdrawal.number}`,
  preheader: `It reached us on ${withdrawal.at}. Your money comes back to you.`,
  title: "We have received your withdrawal",
  paragraphs: [
    `It reached us on ${withdrawal.at}. This email is the acknowledgement: keep it.`,
    `Your statement: “${withdrawal.statement}” ${withdrawal.fullName}, ${withdrawal.email}`,
  ],
  action: seeOrder,
  sections: [{ title: "What happens next", lines: [withdrawal.follows] }],
  reason: withdrawal.isAsStated ? reason.statement : reason.order,
});

/** Money came after the order had ended. */
export const latePayment = (order: { number: string; day: string; total: string }) => ({
  subject: `Your payment for order ${order.number}`,
  preheader: `It came too late, and ${order.total} goes back to you.`,
  title: "Your payment came too late",
  paragraphs: [
    `Your payment of ${order.total} reached us after order ${order.number} of ${order.day} was closed, so nothing is on its way to you.`,
    "We pay all of it back, the way you paid, and write again when we have. There is nothing for you to do.",
  ],
  action: seeOrder,
  closing: ["If you still want what you chose, order it again."],
  reason: reason.order,
});

/** @param order `follows` says what is still to be done */
export const refund = (order: {
  number: string;
  day: string;
  total: string;
  follows?: string;
}) => ({
  subject: `Your refund for order ${order.number}`,
  preheader: `${order.total} went back the way you paid.`,
  title: "Your money is on its way",
  paragraphs: [
    `We have sent ${order.total} for order ${order.number} of ${order.day} back the way you paid. Your bank may take a few days to show it.`,
    ...(order.follows ? [order.follows] : []),
  ],
  action: seeOrder,
  reason: reason.order,
});
