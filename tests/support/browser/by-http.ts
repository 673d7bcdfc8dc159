import { type APIResponse, expect } from "@playwright/test";
import { ada, type Details } from "@/tests/support/people/ada";
import type { PostedForm } from "./posted-form";
import { type Shop, slugOf } from "./shop";

/*
 * What a person did before a test begins, for tests that do not look at the way there: the same forms,
 * sent without opening their pages. The page of the person stays as it was.
 */

export async function addToCartByHttp(shop: Shop, name: string, quantity = 1): Promise<void> {
  await send(shop, `/products/${slugOf(name)}`, "Add to cart", { quantity: String(quantity) });
}

export async function createAccountByHttp(shop: Shop, email: string, password: string) {
  await send(shop, "/account/create", "Create account", { email, password });
}

export async function orderByHttp(
  shop: Shop,
  name: string,
  details: Partial<Details> = {},
): Promise<string> {
  await addToCartByHttp(shop, name);
  const { country: _, ...typed } = { ...ada, ...details };
  const payment = await send(shop, "/checkout", "Place order", { ...typed, country: "FR" });
  const end = await send(shop, payment, "Pay", { decision: "pay" });
  const order = await shop.page.request.get(end);
  const number = /\bGL-\w{4}-\w{4}\b/.exec(order.url())?.[0];
  if (!number) throw new Error(`The payment ended at ${order.url()}.`);
  return number;
}

async function send(shop: Shop, ...form: PostedForm): Promise<string> {
  const answer = await shop.post(...form);
  expect(answer.status(), `${form[1]} of ${form[0]}`).toBe(303);
  return locationOf(answer);
}

function locationOf(answer: APIResponse): string {
  const { pathname, search } = new URL(answer.headers().location ?? "", answer.url());
  return pathname + search;
}
