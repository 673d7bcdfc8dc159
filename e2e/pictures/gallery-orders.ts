import { addToCartByHttp, createAccountByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, uniqueEmail, type Visit } from "@/tests/support/browser/fixtures";
import type { MadeState } from "@/tests/support/browser/order-books";
import { askForLink, linkTo, OF_NETWORK } from "@/tests/support/browser/order-links";
import { type PageState, press, pressInVain } from "@/tests/support/browser/page-state";
import { asGuest } from "./gallery-shop";

/** From the checkout to what becomes of an order. */
export const orderStates: PageState[] = [
  { name: "checkout, nobody yet", who: "visitor", arrive: ({ page }) => page.goto("/checkout") },
  { name: "checkout", who: "guest", arrive: (visit) => asGuest(visit, "/checkout") },
  {
    name: "checkout, with errors",
    who: "guest",
    arrive: async (visit) => {
      await asGuest(visit, "/checkout");
      await visit.page.getByLabel("Phone (optional)").fill("call me");
      await pressInVain(visit.shop, "Place order");
    },
  },
  {
    name: "checkout, the cart changed",
    who: "guest",
    arrive: async ({ shop, database }) => {
      const vase = await database.makeProduct();
      await addToCartByHttp(shop, vase.name, 3);
      await shop.checkout();
      await database.setStock(vase, 2);
      await pressInVain(shop, "Place order");
    },
  },
  {
    name: "checkout, declined",
    who: "guest",
    arrive: async (visit) => {
      await atPayment(visit);
      await press(visit.page, "Decline");
    },
  },
  { name: "payment", who: "guest", arrive: (visit) => atPayment(visit) },
  {
    name: "payment, decided",
    who: "guest",
    arrive: async (visit) => {
      await atPayment(visit);
      const address = visit.page.url();
      await visit.shop.pay();
      await visit.page.goto(address);
    },
  },
  { name: "confirmation", who: "guest", arrive: ({ shop }) => shop.order("Enamel mug") },
  {
    name: "confirmation, password too short",
    who: "guest",
    arrive: async ({ shop, page }) => {
      await shop.order("Enamel mug");
      await page.getByLabel("Password").fill("short");
      await pressInVain(shop, "Create account");
    },
  },
  {
    name: "confirmation, account created",
    who: "member",
    arrive: async ({ shop, page }) => {
      await shop.order("Enamel mug", { email: uniqueEmail() });
      await page.getByLabel("Password").fill(goodPassword);
      await press(page, "Create account");
    },
  },
  { name: "orders, none", who: "visitor", arrive: ({ page }) => page.goto("/orders") },
  {
    name: "orders, many",
    who: "guest",
    arrive: async (visit) => {
      await asGuest(visit, "/");
      const owner = await visit.shop.userId();
      const states: MadeState[] = ["waiting", "paid", "declined", "cancelled", "refunded", "paid"];
      for (const [daysAgo, state] of states.entries()) {
        await visit.database.books.makeOrder(state, { owner, daysAgo });
      }
      await visit.page.goto("/orders");
    },
  },
  {
    name: "orders, are these yours",
    who: "member",
    arrive: async ({ shop, page, database }) => {
      const email = uniqueEmail();
      await createAccountByHttp(shop, email, goodPassword);
      await database.proveMailbox(email);
      await database.books.makeOrder("paid", { email, daysAgo: 40 });
      await page.goto("/orders");
      await expect(page.getByRole("button", { name: /^Mine/ })).toBeVisible();
    },
  },
  ...(["waiting", "declined", "cancelled", "refunded", "late money"] as const).map(
    (state): PageState => ({
      name: `order, ${state}`,
      who: "guest",
      arrive: (visit) => atOrder(visit, state),
    }),
  ),
  {
    name: "order, by the mailed link",
    who: "visitor",
    arrive: async ({ shop, page, database }) => {
      const order = await database.books.makeOrder("paid");
      await page.goto(await linkTo(shop, database, order));
    },
  },
  { name: "find an order", who: "visitor", arrive: ({ page }) => page.goto("/orders/find") },
  {
    name: "find an order, with errors",
    who: "visitor",
    arrive: async ({ shop, database }) => {
      await database.forgetLimits(OF_NETWORK);
      await askForLink(shop, "seven", "nope");
      await expect(shop.summary).toBeVisible();
    },
  },
  {
    name: "find an order, asked",
    who: "visitor",
    arrive: ({ page }) => page.goto("/orders/find?asked=yes"),
  },
  { name: "withdraw", who: "guest", arrive: (visit) => atOrder(visit, "paid", "/withdraw") },
  {
    name: "withdraw, with errors",
    who: "guest",
    arrive: async (visit) => {
      await atOrder(visit, "paid", "/withdraw");
      await visit.page.getByLabel("Email").fill("nope");
      await pressInVain(visit.shop, "Confirm withdrawal");
    },
  },
  {
    name: "withdraw, done",
    who: "guest",
    arrive: async (visit) => {
      await atOrder(visit, "paid", "/withdraw");
      await press(visit.page, "Confirm withdrawal");
    },
  },
  {
    name: "withdraw, not possible",
    who: "guest",
    arrive: (visit) => atOrder(visit, "waiting", "/withdraw"),
  },
];

async function atPayment({ shop }: Visit): Promise<void> {
  await addToCartByHttp(shop, "Enamel mug");
  await shop.checkout();
  await shop.placeOrder();
}

/** A guest at a page of an order of theirs. */
async function atOrder(visit: Visit, state: MadeState, page = ""): Promise<void> {
  await asGuest(visit, "/");
  const owner = await visit.shop.userId();
  const { number } = await visit.database.books.makeOrder(state, { owner });
  await visit.page.goto(`/orders/${number}${page}`);
}
