import { formatDay, formatTime } from "@/lib/ground/format/dates";
import { formatMoney } from "@/lib/ground/format/money";
import { type LetterWords, letterFrom } from "@/lib/mail/letter";
import type { LetterGoods } from "@/lib/mail/letter-content";
import type { Mail } from "@/lib/mail/outbox-data";
import { orderKey, orderPath } from "@/lib/shop/orders/order-link";
import type { Order } from "@/lib/shop/orders/orders";
import {
  lastDayBefore,
  type WithdrawalStatement,
  withdrawalWords,
} from "@/lib/shop/orders/withdrawal";
import { countryName, deliveryOf, taxRate } from "@/lib/shop/prices/delivery-and-tax";
import * as words from "@/words/shop/orders/order-letters";
import { afterwards, returnParcel } from "@/words/shop/orders/withdrawal";

export interface MailedOrder extends Order {
  id: string;
  userId: string | null;
}

export function confirmationMail(order: MailedOrder): Mail {
  const { name, takes } = deliveryOf(order.deliveryCode);
  const address = addressLines(order);
  const letter = words.confirmation({ ...factsOf(order), delivery: name, takes, address });
  return mail(order, `order-confirmation:${order.id}`, letter);
}

export const linkMail = (order: MailedOrder, requestId: string): Mail =>
  mail(order, `order-link:${requestId}`, words.orderLink(factsOf(order)), { hasGoods: false });

/** As Directive 2011/83/EU, article 11a asks. Only the order's own address gets the link to it. */
export function withdrawalMails(
  order: MailedOrder,
  statement: WithdrawalStatement,
  at: Date,
): Mail[] {
  const { fullName, email } = statement;
  const key = `order-withdrawal:${order.id}`;
  const facts = {
    number: order.number,
    at: `${formatTime(at)} UTC`,
    statement: withdrawalWords(order),
    fullName,
    email,
    follows: afterwards,
  };
  const own = mail(order, key, words.withdrawal({ ...facts, isAsStated: false }));
  if (email.toLowerCase() === order.email.toLowerCase()) return [own];

  const letter = words.withdrawal({ ...facts, isAsStated: true });
  const stated = mail(order, `${key}:as-stated`, letter, { isOwn: false });
  return [own, { ...stated, recipient: email }];
}

/** Money came after the order had ended, and goes back. */
export const latePaymentMail = (order: MailedOrder): Mail =>
  mail(order, `order-late-payment:${order.id}`, words.latePayment(factsOf(order)));

export function refundMail(order: MailedOrder): Mail {
  const follows = order.withdrawnAt ? returnParcel : undefined;
  return mail(order, `order-refund:${order.id}`, words.refund({ ...factsOf(order), follows }));
}

/** @param isOwn false when the recipient may not open the order */
function mail(
  order: MailedOrder,
  key: string,
  letter: LetterWords,
  { isOwn = true, hasGoods = true } = {},
): Mail {
  const { userId, email: recipient, withdrawableUntil } = order;
  const parts = {
    action: isOwn ? pathFor(order) : undefined,
    second: withdrawableUntil ? pathFor(order, "withdraw") : undefined,
    goods: hasGoods ? goodsOf(order) : undefined,
  };
  return { key, userId, recipient, ...letterFrom(letter, parts) };
}

const pathFor = ({ id, number }: MailedOrder, below?: "withdraw") =>
  orderPath(number, orderKey(id), below);

const factsOf = ({ number, placedAt, total, withdrawableUntil }: MailedOrder) => ({
  number,
  day: formatDay(placedAt),
  total: formatMoney(total),
  lastDay: withdrawableUntil && formatDay(lastDayBefore(withdrawableUntil)),
});

const addressLines = ({ fullName, address, postalCode, city, country }: Order) => [
  fullName,
  address,
  `${postalCode} ${city}`,
  countryName(country),
];

function goodsOf(order: MailedOrder): LetterGoods {
  const { lines, delivery, deliveryCode, total, tax, taxBasisPoints } = order;
  const { title, quantity, ...labels } = words.goods;
  return {
    title,
    lines: lines.map((line) => ({
      name: line.name,
      quantity: quantity(line.quantity),
      price: formatMoney({ ...line.price, cents: line.price.cents * line.quantity }),
    })),
    costs: [
      { label: labels.delivery(deliveryOf(deliveryCode).name), value: formatMoney(delivery) },
      { label: labels.total, value: formatMoney(total), isTotal: true },
      { label: labels.vat(taxRate(taxBasisPoints)), value: formatMoney(tax) },
    ],
  };
}
