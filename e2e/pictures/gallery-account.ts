import { forgetMails, linkTo } from "@/tests/support/browser/account-mails";
import { addToCartByHttp, createAccountByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, uniqueEmail, type Visit } from "@/tests/support/browser/fixtures";
import { type PageState, press, pressInVain } from "@/tests/support/browser/page-state";
import type { Shop } from "@/tests/support/browser/shop";
import { asGuest } from "./gallery-shop";

/** Coming in, an account of one's own, and leaving. */
export const accountStates: PageState[] = [
  { name: "sign in", who: "visitor", arrive: ({ page }) => page.goto("/sign-in") },
  { name: "sign in, as a guest", who: "guest", arrive: (visit) => asGuest(visit, "/sign-in") },
  {
    name: "sign in, with errors",
    who: "visitor",
    arrive: async ({ shop }) => {
      await shop.trySigningIn("nope", "");
      await expect(shop.summary).toBeVisible();
    },
  },
  {
    name: "sign in, wrong password",
    who: "visitor",
    arrive: async ({ shop }) => {
      await shop.trySigningIn(uniqueEmail(), goodPassword);
      await expect(shop.summary).toBeVisible();
    },
  },
  { name: "create account", who: "visitor", arrive: ({ page }) => page.goto("/account/create") },
  {
    name: "create account, as a guest",
    who: "guest",
    arrive: (visit) => asGuest(visit, "/account/create"),
  },
  {
    name: "create account, with errors",
    who: "guest",
    arrive: async (visit) => {
      await asGuest(visit, "/account/create");
      await visit.page.getByLabel("Email").fill("nope");
      await visit.page.getByLabel("Password").fill("short");
      await pressInVain(visit.shop, "Create account");
    },
  },
  { name: "account, as a guest", who: "guest", arrive: (visit) => asGuest(visit, "/account") },
  { name: "account", who: "member", arrive: (visit) => asMember(visit, "/account") },
  { name: "account, name", who: "member", arrive: (visit) => asMember(visit, "/account/name") },
  { name: "account, email", who: "member", arrive: (visit) => asMember(visit, "/account/email") },
  {
    name: "account, password",
    who: "member",
    arrive: (visit) => asMember(visit, "/account/password"),
  },
  {
    name: "account, password with errors",
    who: "member",
    arrive: async (visit) => {
      await asMember(visit, "/account/password");
      await pressInVain(visit.shop, "Change password");
    },
  },
  { name: "data, as a guest", who: "guest", arrive: (visit) => asGuest(visit, "/account/data") },
  { name: "data", who: "member", arrive: (visit) => asMember(visit, "/account/data") },
  {
    name: "data, with errors",
    who: "member",
    arrive: async (visit) => {
      await asMember(visit, "/account/data");
      await pressInVain(visit.shop, "Erase my data");
    },
  },
  { name: "data, erased", who: "visitor", arrive: ({ page }) => page.goto("/account/data/erased") },
  { name: "carry on elsewhere", who: "guest", arrive: (visit) => asGuest(visit, "/account/carry") },
  {
    name: "carry on elsewhere, the code",
    who: "guest",
    arrive: async (visit) => {
      await visit.database.forgetLimits("transfers-of");
      await asGuest(visit, "/account/carry");
      await visit.page.getByRole("button", { name: "Show a code" }).click();
      await expect(visit.page.locator("output")).toBeVisible();
    },
  },
  {
    name: "carry on here",
    who: "visitor",
    arrive: ({ page }) => page.goto("/account/carry/here"),
  },
  {
    name: "carry on here, wrong code",
    who: "guest",
    arrive: async (visit) => {
      await visit.database.forgetLimits("transfers-of");
      await asGuest(visit, "/account/carry/here");
      await visit.page.getByLabel("Code").fill("bcdf ghjk mnpq");
      await pressInVain(visit.shop, "Carry on here");
    },
  },
  {
    name: "merge, looking first",
    who: "member",
    arrive: async (visit) => {
      await signInAsGuest(visit, "/sign-in?next=/cart&look=first");
      await expect(visit.page).toHaveURL(/\/account\/merge\b/);
    },
  },
  {
    name: "merge, told",
    who: "member",
    arrive: (visit) => signInAsGuest(visit, "/sign-in?next=/cart"),
  },
  {
    name: "merge, receipt",
    who: "member",
    arrive: async (visit) => {
      await signInAsGuest(visit, "/sign-in?next=/cart");
      await visit.page.goto("/account/merged");
    },
  },
  {
    name: "cart, another kept aside",
    who: "member",
    arrive: async (visit) => {
      await signInAsGuest(visit, "/sign-in?next=/checkout");
      await visit.shop.openCart();
    },
  },
  {
    name: "sign out, warned",
    who: "guest",
    arrive: (visit) => asGuest(visit, "/account/sign-out"),
  },
  {
    name: "forgotten password",
    who: "visitor",
    arrive: ({ page }) => page.goto("/account/forgot"),
  },
  {
    name: "forgotten password, asked",
    who: "visitor",
    arrive: ({ page }) => page.goto("/account/forgot?asked=yes"),
  },
  {
    name: "new password",
    who: "visitor",
    arrive: async ({ meetStranger, page, database }) => {
      const email = uniqueEmail();
      await forgetMails(database);
      await createAccountByHttp(await meetStranger(), email, goodPassword);
      await page.goto("/account/forgot");
      await page.getByLabel("Email").fill(email);
      await press(page, "Send the link");
      await page.goto(await linkTo(database, email, 2));
    },
  },
  {
    name: "new password, dead link",
    who: "visitor",
    arrive: ({ page }) => page.goto("/account/reset"),
  },
  {
    name: "confirm email",
    who: "member",
    arrive: async ({ shop, page, database }) => {
      const email = uniqueEmail();
      await forgetMails(database);
      await createAccountByHttp(shop, email, goodPassword);
      await page.goto(await linkTo(database, email));
    },
  },
  {
    name: "confirm email, dead link",
    who: "visitor",
    arrive: ({ page }) => page.goto("/account/confirm"),
  },
];

async function asMember({ shop, page }: Visit, path: string): Promise<void> {
  await createAccountByHttp(shop, uniqueEmail(), goodPassword);
  await page.goto(path);
}

/** A guest with a mug signs in to an account with a lamp. */
async function signInAsGuest({ shop, meetStranger, page }: Visit, path: string): Promise<void> {
  const email = await accountWithLamp(await meetStranger());
  await addToCartByHttp(shop, "Enamel mug");
  await page.goto(path);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(goodPassword);
  await press(page, "Sign in");
  await expect(page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
}

async function accountWithLamp(stranger: Shop): Promise<string> {
  const email = uniqueEmail();
  await createAccountByHttp(stranger, email, goodPassword);
  await addToCartByHttp(stranger, "Desk lamp");
  return email;
}
