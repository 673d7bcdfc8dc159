import { forgetMails, linksTo, linkTo } from "@/tests/support/browser/account-mails";
import { addToCartByHttp, createAccountByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import { Shop } from "@/tests/support/browser/shop";
import { NUMBER_OF_ACTION } from "@/tests/support/servers/shopper";

const NEW = "an entirely new password";

test.beforeEach(({ database }) => forgetMails(database));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a new member sees that the email is not confirmed, and confirms it by mail", async ({
      shop,
      stranger,
      page,
      database,
    }) => {
      const email = uniqueEmail();
      await shop.addToCart("Enamel mug");
      await shop.createAccount(email, goodPassword);
      await expect(page.getByText("Not confirmed yet")).toBeVisible();
      await expect(
        page.getByText(`We have sent an email to ${email}. Open the link`),
      ).toBeVisible();
      await page.getByRole("button", { name: "Send the email again" }).click();
      await expect(page.getByText("The email is on its way once more.")).toBeVisible();

      const link = await linkTo(database, email, 2);
      for (const method of ["GET", "HEAD"]) {
        const answer = await page.request.fetch(link, { method });
        expect(answer.headers()).toMatchObject({ "referrer-policy": "same-origin" });
      }
      await stranger.page.goto(link);
      await expect(stranger.page.getByText("You are not signed in to this account")).toBeVisible();
      await stranger.page.getByRole("button", { name: "Confirm email" }).click();
      await expect(stranger.summary).toContainText("Enter your password.");

      await page.goto(link);
      await expect(page.getByLabel("Password")).toHaveCount(0);
      await page.getByRole("button", { name: "Confirm email" }).click();
      await expect(page.getByRole("heading", { name: "Your email is confirmed" })).toBeVisible();
      await page.getByRole("link", { name: "Your account" }).click();
      await expect(page.getByText("Confirmed", { exact: true })).toBeVisible();
      await expect(page.getByText("Not confirmed yet")).toHaveCount(0);
      expect((await shop.session())?.user).toMatchObject({ email, verified: true });

      await page.goto(link);
      await expect(page.getByRole("heading", { name: "Your email is confirmed" })).toBeVisible();
    });
  });
}

test.describe("a guest who has forgotten the password of their account", () => {
  test.use({ javaScriptEnabled: false });

  test("chooses another one by mail, and is in with what they had; others are out", async ({
    shop,
    stranger,
    page,
    database,
  }) => {
    const email = uniqueEmail();
    await createAccountByHttp(stranger, email, goodPassword);
    await addToCartByHttp(shop, "Enamel mug");
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();

    await page.goto(await linkTo(database, email, 2));
    await page.getByLabel("Password").fill("short");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(shop.summary).toContainText("Use at least 8 characters.");
    await page.getByLabel("Password").fill(NEW);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByRole("heading", { name: "Your password was changed" })).toBeVisible();
    await expect(page.getByText("everybody else is signed out")).toBeVisible();
    await expect(page.getByText("1 item came along")).toBeVisible();

    expect((await shop.session())?.user).toMatchObject({ email, verified: true });
    await shop.expectCartCount(1);
    expect(await stranger.session()).toBeNull();
    await shop.signOut();
    await shop.trySigningIn(email, goodPassword);
    await expect(shop.summary).toContainText("is not right");
    await shop.signIn(email, NEW);
  });
});

test("a member changes their email, and has the old one until the new one is confirmed", async ({
  shop,
  page,
  database,
}) => {
  const [old, wrong, email] = [uniqueEmail(), uniqueEmail(), uniqueEmail()];
  await createAccountByHttp(shop, old, goodPassword);
  await page.goto(await linkTo(database, old));
  await page.getByRole("button", { name: "Confirm email" }).click();
  await expect(page.getByRole("heading", { name: "Your email is confirmed" })).toBeVisible();

  async function change(to: string, password = goodPassword) {
    await page.goto("/account");
    await page.getByRole("link", { name: "Change email" }).click();
    await page.getByLabel("Email").fill(to);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Change email" }).click();
  }
  await change(email, "a guess at it");
  await expect(shop.summary).toContainText("The password is not right.");
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await change(wrong);
  await expect(page.getByText(`We have sent an email to ${wrong}`)).toBeVisible();
  await page.getByRole("button", { name: "Cancel the change" }).click();
  await expect(page.getByText("The change is called off.")).toBeVisible();
  await expect(page.getByText(wrong)).toHaveCount(0);

  await change(email);
  await expect(page.getByText(`We have sent an email to ${email}`)).toBeVisible();
  expect((await shop.session())?.user).toMatchObject({ email: old });
  await page.goto(await linkTo(database, email));
  await page.getByRole("button", { name: "Confirm email" }).click();
  await expect(page.getByRole("heading", { name: "Your email is confirmed" })).toBeVisible();
  expect((await shop.session())?.user).toMatchObject({ email, verified: true });
  const told = (await database.books.mailsTo(old)).map(({ subject }) => subject);
  expect(told.slice(-2)).toEqual([
    "A new email address was asked for",
    "Your email address was changed",
  ]);
});

test("who had made an account with my address before me keeps nothing of it once I confirm it", async ({
  shop,
  stranger,
  page,
  database,
}) => {
  const email = uniqueEmail();
  await stranger.addToCart("Desk lamp");
  await stranger.createAccount(email, "the stranger's own");
  const strangerId = await stranger.userId();
  await addToCartByHttp(shop, "Enamel mug", 2);
  await createAccountByHttp(shop, email, goodPassword);

  await page.goto(await linkTo(database, email, 2));
  await page.getByRole("button", { name: "Confirm email" }).click();
  await expect(page.getByRole("heading", { name: "Your email is confirmed" })).toBeVisible();
  await shop.expectCartCount(2);

  await stranger.page.goto("/account");
  await expect(stranger.page.getByRole("heading", { name: "You are a guest" })).toBeVisible();
  await expect(stranger.banner).toBeVisible();
  await stranger.expectCartCount(1);
  expect((await stranger.session())?.user).toMatchObject({ id: strangerId, isAnonymous: true });
  await stranger.trySigningIn(email, "the stranger's own");
  await expect(stranger.summary).toContainText("is not right");
  const [theirs = ""] = await linksTo(database, email);
  await stranger.page.goto(theirs);
  await expect(
    stranger.page.getByRole("heading", { name: "does not work any more" }),
  ).toBeVisible();
  await shop.signOut();
  await shop.signIn(email, goodPassword);
});

test("what is answered does not tell whether an address is known, to the byte", async ({
  shop,
  browser,
  baseURL,
  database,
}) => {
  const [unproven, proven, unknown] = [uniqueEmail(), uniqueEmail(), uniqueEmail()];
  await shop.createAccount(unproven, goodPassword);
  const owner = await newShop();
  await owner.createAccount(proven, goodPassword);
  await owner.page.goto(await linkTo(database, proven));
  await owner.page.getByRole("button", { name: "Confirm email" }).click();
  await expect(owner.page.getByRole("heading", { name: "is confirmed" })).toBeVisible();

  for (const [path, button, fields] of [
    ["/account/forgot", "Send the link", {}],
    ["/account/create", "Create account", { password: NEW }],
  ] as const) {
    await forgetMails(database);
    const answers = [];
    for (const email of [unproven, proven, unknown]) {
      answers.push(await answerTo(await newShop(), path, button, { ...fields, email }));
    }
    expect(answers[0]).toMatchObject({ status: 303 });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  }

  async function newShop() {
    return new Shop(await (await browser.newContext({ baseURL })).newPage());
  }

  async function answerTo(
    person: Shop,
    path: string,
    button: string,
    fields: Record<string, string>,
  ) {
    const answer = await person.post(path, button, fields);
    const { date: _date, "set-cookie": cookie = "", ...headers } = answer.headers();
    const next = await person.page.request.get(headers.location ?? "");
    const [name = ""] = fields.email?.split("@") ?? [];
    // Only what is seen: the order in which Next writes down what its scripts need, and the numbers that
    // it gives to forms, are a matter of chance.
    const [seen = ""] = /<main.*<\/main>/s.exec(await next.text()) ?? [];
    const page = seen.replaceAll(name, "NAME").replaceAll(NUMBER_OF_ACTION, "$ACTION");
    expect(page).toContain("<h1>");
    const cookies = cookie
      .replaceAll(/=eyJ[^;]+|=[\da-f]{32}\.[^;]+|Expires=[^;]+/g, "")
      .replace(/flash=([^;]+)/, (_, sealed: string) => `flash of ${sealed.length}`);
    return { status: answer.status(), headers, cookies, body: await answer.text(), page };
  }
});
