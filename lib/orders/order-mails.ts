import { formatDay, formatTime } from "@/lib/dates";
import { env } from "@/lib/env";
import { type LetterContent, type LetterRow, letter } from "@/lib/mail/letter";
import type { Mail } from "@/lib/mail/outbox-data";
import { formatMoney } from "@/lib/money";
import { countryName, deliveryOf, taxRate } from "@/lib/orders/delivery-and-tax";
import { orderPath } from "@/lib/orders/order-address";
import { orderKey } from "@/lib/orders/order-key";
import type { Order } from "@/lib/orders/orders";
import {
  AFTER_WITHDRAWAL,
  lastDayBefore,
  type WithdrawalStatement,
  withdrawalWords,
} from "@/lib/orders/withdrawal";

/** An order, with what only its mails need to know. */
export interface MailedOrder extends Order {
  id: string;
  userId: string | null;
}

/** Tells that the order is paid: what, how much, where to, and how to withdraw. One for each order. */
export function confirmationMail(order: MailedOrder): Mail {
  const { id, number, placedAt, deliveryCode } = order;
  const { name, takes } = deliveryOf(deliveryCode);
  return mail(order, `order-confirmation:${id}`, `Your order ${number}`, {
    title: "Thank you for your order",
    paragraphs: [
      `We have your payment for order ${number} of ${formatDay(placedAt)}.`,
      `It travels by ${name} delivery (${takes}) to: ${addressOf(order)}`,
    ],
    table: { rows: costRows(order) },
    action: { label: "See your order", url: addressFor(order) },
    ...howToWithdraw(order),
  });
}

/** The link to the order, for who has lost it. One for each time it is asked for. */
export function linkMail(order: MailedOrder, requestId: string): Mail {
  const { number } = order;
  return mail(order, `order-link:${requestId}`, `The link to your order ${number}`, {
    title: `Your order ${number}`,
    paragraphs: [
      `Somebody, we think you, asked for the link to your order of ${formatDay(order.placedAt)}.`,
      "If it was not you, there is nothing to do: this mail went to nobody else.",
    ],
    action: { label: "See your order", url: addressFor(order) },
    ...howToWithdraw(order),
  });
}

/**
 * Acknowledges a withdrawal with its content and time, as Directive 2011/83/EU asks in article 11a.
 * It goes where the statement says, and to the order's own address, which alone is given the link.
 */
export function withdrawalMails(
  order: MailedOrder,
  statement: WithdrawalStatement,
  at: Date,
): Mail[] {
  const subject = `Your withdrawal from order ${order.number}`;
  const key = `order-withdrawal:${order.id}`;
  const content = withdrawalLetter(order, statement, at);
  const action = { label: "See your order", url: addressFor(order) };
  const own = mail(order, key, subject, { ...content, action });
  if (statement.email.toLowerCase() === order.email.toLowerCase()) return [own];
  return [
    own,
    { ...mail(order, `${key}:as-stated`, subject, content), recipient: statement.email },
  ];
}

function withdrawalLetter(
  order: MailedOrder,
  statement: WithdrawalStatement,
  at: Date,
): LetterContent {
  return {
    title: "We have received your withdrawal",
    paragraphs: [
      `It reached us on ${formatTime(at)} UTC. This mail is the acknowledgement: keep it.`,
      `Your statement: “${withdrawalWords(order)}” ${statement.fullName}, ${statement.email}`,
    ],
    table: { rows: costRows(order) },
    closing: [AFTER_WITHDRAWAL],
  };
}

const KEEP_THE_LINK =
  "The link opens your order without a password: pass this mail on only to people who may see it.";

function mail(order: MailedOrder, key: string, subject: string, content: LetterContent): Mail {
  const { userId, email: recipient } = order;
  return { key, userId, recipient, subject, ...letter(content) };
}

const addressFor = ({ id, number }: MailedOrder, below?: "withdraw") =>
  `${env.APP_URL}${orderPath(number, orderKey(id), {}, below)}`;

const addressOf = ({ fullName, address, postalCode, city, country }: Order) =>
  [fullName, address, `${postalCode} ${city}`, countryName(country)].join(", ");

function howToWithdraw(order: MailedOrder): Pick<LetterContent, "second" | "closing"> {
  if (!order.withdrawableUntil) return { closing: [KEEP_THE_LINK] };
  const lastDay = formatDay(lastDayBefore(order.withdrawableUntil));
  const url = addressFor(order, "withdraw");
  return {
    second: { label: "Withdraw from contract here", url },
    closing: [
      `You can withdraw from the contract until ${lastDay}, without giving a reason.`,
      KEEP_THE_LINK,
    ],
  };
}

function costRows(order: MailedOrder): LetterRow[] {
  const { lines, delivery, deliveryCode, total, tax, taxBasisPoints } = order;
  return [
    ...lines.map(({ name, price, quantity }) => ({
      label: `${name} × ${quantity}`,
      value: formatMoney({ ...price, cents: price.cents * quantity }),
    })),
    { label: `${deliveryOf(deliveryCode).name} delivery`, value: formatMoney(delivery) },
    { label: "Total", value: formatMoney(total), isTotal: true },
    { label: `including VAT (${taxRate(taxBasisPoints)})`, value: formatMoney(tax) },
  ];
}
