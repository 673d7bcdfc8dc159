import { createAccountByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import type { Shop } from "@/tests/support/browser/shop";

const other = "another good password";

/** The same member in both browsers. */
async function onTwoDevices(shop: Shop, stranger: Shop): Promise<string> {
  const email = uniqueEmail();
  await createAccountByHttp(shop, email, goodPassword);
  await stranger.signIn(email, goodPassword);
  return email;
}

async function expectSignedOut({ page }: Shop) {
  await page.goto("/account");
  await expect(page).toHaveURL("/sign-in?next=/account");
  await expect(page.getByText("You are signed out here")).toBeVisible();
}

test("a member signs out one other device, and then everywhere else", async ({
  shop,
  stranger,
  page,
}) => {
  const email = await onTwoDevices(shop, stranger);
  await page.goto("/account");
  const devices = page.getByRole("region", { name: "Where you are signed in" });
  await expect(devices.getByRole("listitem")).toHaveCount(2);
  await expect(devices.getByRole("listitem").first()).toContainText("Chrome on Linux");
  await expect(devices.getByRole("listitem").first()).toContainText("This device");
  await expect(devices.getByRole("listitem").last()).toContainText(
    /Last used: \d\d:\d\d\s*Signed in since \d\d:\d\d/,
  );

  await devices.getByRole("button", { name: "End session" }).click();
  await expect(page.getByRole("status")).toContainText("That device is signed out.");
  await expect(devices.getByRole("listitem")).toHaveCount(1);
  await expect(devices.getByRole("button")).toHaveCount(0);
  await expectSignedOut(stranger);

  await stranger.signIn(email, goodPassword);
  const before = (await shop.sessionCookie())?.value;
  await page.goto("/account");
  await devices.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByRole("status")).toContainText("Every other device is signed out.");
  await expectSignedOut(stranger);
  expect((await shop.session())?.user).toMatchObject({ email });
  expect((await shop.sessionCookie())?.value).not.toBe(before);
});

test.describe("without JavaScript, a member", () => {
  test.use({ javaScriptEnabled: false });

  test("changes the name and the password, and every other device is out", async ({
    shop,
    stranger,
    page,
  }) => {
    const email = await onTwoDevices(shop, stranger);
    await page.goto("/account");
    await page.getByRole("link", { name: "Change name" }).click();
    await page.getByLabel("Name").fill("");
    await page.getByRole("button", { name: "Change name" }).click();
    await expect(shop.summary).toContainText("Enter your name.");
    await page.getByLabel("Name").fill("Ada <Lovelace>");
    await page.getByRole("button", { name: "Change name" }).click();
    await expect(page.getByRole("status")).toContainText("Your name is changed.");
    await expect(page.getByText("Ada <Lovelace>")).toBeVisible();

    await page.getByRole("link", { name: "Change password" }).click();
    await changePassword(shop, "not the password", other);
    await expect(shop.summary).toContainText("The current password is not right.");
    await changePassword(shop, goodPassword, "Guestlane2026");
    await expect(shop.summary).toContainText("The name Guestlane is easy to guess here.");
    await changePassword(shop, goodPassword, other);
    await expect(page.getByRole("status")).toContainText("Your password is changed.");

    await expectSignedOut(stranger);
    await stranger.trySigningIn(email, goodPassword);
    await expect(stranger.summary).toContainText("The email or the password is not right.");
    await stranger.signIn(email, other);
  });
});

async function changePassword({ page }: Shop, current: string, fresh: string) {
  await page.getByLabel("Current password").fill(current);
  await page.getByLabel("New password").fill(fresh);
  await page.getByRole("button", { name: "Change password" }).click();
}

test("a late answer brings no session back that was signed out, here or by the HTTP door", async ({
  shop,
  page,
}) => {
  const email = uniqueEmail();
  await shop.createAccount(email, goodPassword);
  const leave = [() => shop.signOut(), () => signOutByDoor(shop)];
  for (const signOut of leave) {
    const cookies = await page.context().cookies();
    await page.goto("/account");
    await signOut();
    expect(await shop.session()).toBeNull();

    await page.context().addCookies(cookies); // as an answer that was under way would
    expect(await shop.session()).toBeNull();
    await page.goto("/account");
    await expect(page).toHaveURL("/sign-in?next=/account");
    await shop.signIn(email, goodPassword);
  }

  await page.context().clearCookies();
  await shop.continueByDoor();
  const guest = await page.context().cookies();
  await signOutByDoor(shop);
  await page.context().addCookies(guest);
  expect(await shop.session()).toBeNull();
});

async function signOutByDoor({ page: { request } }: Shop) {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  await request.post("/api/auth/signout", { form: { csrfToken } });
}
