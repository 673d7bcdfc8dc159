import type { Mail } from "@/lib/mail/outbox-data";
import * as account from "@/lib/members/email/account-letters";
import * as orders from "@/lib/shop/orders/order-letters";
import { withdrawalEnds } from "@/lib/shop/orders/withdrawal";
import { nameOfWay } from "@/words/members/account-letters";
import { passkey } from "@/words/members/ways";

interface Written {
  fullName: string;
  product: string;
  device: string;
}

const details = {
  email: "ada@example.com",
  fullName: "Ada Lovelace",
  address: "12 St James's Square",
  city: "Graz",
  postalCode: "8010",
  country: "AT",
  phone: null,
} as const;

const usual: Written = {
  fullName: details.fullName,
  product: "Enamel mug",
  device: "Ada's phone",
};

type Letters = Record<string, Mail>;

/** Every kind of letter that the shop sends, by name, as its own writers write it. */
export const everyLetter = (written: Partial<Written> = {}): Letters => ({
  ...accountLetters({ ...usual, ...written }),
  ...orderLetters({ ...usual, ...written }),
});

function accountLetters({ device }: Written): Letters {
  const [to, secret] = [{ email: details.email, userId: null }, "k".repeat(43)];
  const way = nameOfWay(passkey, device);
  return {
    "confirm email": account.confirmMail(to, "1", secret),
    "have an account": account.haveAccountMail(to, "2"),
    "change email": account.changeMail(to, "3", secret),
    "change refused": account.changeRefusedMail(to, "4"),
    "change asked": account.changeAskedMail(to, "5"),
    "email changed": account.changedMail(to, "6"),
    "reset password": account.resetMail(to, "7", secret),
    "password reset": account.passwordChangedMail(to, "8"),
    "password changed": account.newPasswordMail(to, "9"),
    "way added": account.wayMail(to, "10", "added", way),
    "way removed": account.wayMail(to, "11", "removed", way),
  };
}

function orderLetters(written: Written): Letters {
  const order = paidOrder(written);
  const now = new Date("2026-11-22T15:57:03Z");
  const { fullName } = written;
  const withdrawn = { ...order, withdrawnAt: now };
  const [own, asStated] = orders.withdrawalMails(
    order,
    { fullName, email: "ada@elsewhere.example" },
    now,
  );
  if (!own || !asStated) throw new Error("A withdrawal has one letter for each of two addresses.");
  return {
    confirmation: orders.confirmationMail(order),
    "order link": orders.linkMail(order, "1"),
    withdrawal: own,
    "withdrawal as stated": asStated,
    "late payment": orders.latePaymentMail({ ...order, withdrawableUntil: null }),
    refund: orders.refundMail({ ...order, withdrawableUntil: null }),
    "refund after withdrawal": orders.refundMail({ ...withdrawn, withdrawableUntil: null }),
  };
}

function paidOrder({ fullName, product }: Written): orders.MailedOrder {
  const placedAt = new Date("2026-11-21T12:00:00Z");
  const euros = (cents: number) => ({ cents, currency: "EUR" });
  return {
    ...details,
    fullName,
    id: "018f3c5a-7b1e-7c3a-9d42-3f1b5c6d7e8f",
    userId: null,
    number: "GL-TKPM-7RWX",
    isOwn: true,
    deliveryCode: "standard",
    placedAt,
    state: "paid",
    withdrawnAt: null,
    isRefundDue: false,
    withdrawableUntil: withdrawalEnds(placedAt),
    lines: [
      { slug: "enamel-mug", name: product, price: euros(1450), quantity: 2 },
      { slug: "desk-lamp", name: "Desk lamp", price: euros(1_234_500), quantity: 1 },
    ],
    paymentReference: null,
    goods: euros(1_237_400),
    delivery: euros(490),
    total: euros(1_237_890),
    tax: euros(206_315),
    taxBasisPoints: 2000,
  };
}
