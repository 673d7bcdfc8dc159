import { createAccountByHttp, orderByHttp } from "@/tests/support/browser/by-http";
import { expect, goodPassword, test, uniqueEmail } from "@/tests/support/browser/fixtures";
import { fieldsOf, NUMBER_OF_ACTION, Shopper } from "@/tests/support/servers/shopper";

const details = (email: string) => ({ email, password: "another good password" });

/** Every form that takes somebody's address: its page, its button, and what is typed. */
const forms: Record<
  string,
  { path: string; button: string; typed: (email: string, number: string) => object; isGuest?: true }
> = {
  "signing in": { path: "/sign-in", button: "Sign in", typed: details },
  registering: { path: "/account/create", button: "Create account", typed: details },
  "becoming a member": {
    path: "/account/create",
    button: "Create account",
    typed: details,
    isGuest: true,
  },
  "looking up an order": {
    path: "/orders/find",
    button: "Find order",
    typed: (email, number) => ({ email, number }),
  },
};

test("no form's answer tells whether an address is known, byte for byte", async ({
  baseURL,
  shop,
  stranger,
  database,
}) => {
  const people = { known: uniqueEmail(), proven: uniqueEmail(), unknown: uniqueEmail() };
  const number = await orderByHttp(shop, "Enamel mug", { email: people.known });
  await createAccountByHttp(shop, people.known, goodPassword);
  await createAccountByHttp(stranger, people.proven, goodPassword);
  await database.proveMailbox(people.proven);

  for (const [name, { path, button, typed, isGuest }] of Object.entries(forms)) {
    const answers = [];
    for (const email of Object.values(people)) {
      const shopper = new Shopper(baseURL ?? "");
      if (isGuest) await becomeGuest(shopper);
      const fields = fieldsOf(await shopper.open(path), button);
      const answer = await shopper.answerTo(path, { ...fields, ...typed(email, number) });
      const next = answer.location
        ? await shopper.open(new URL(answer.location, baseURL).pathname)
        : "";
      answers.push(plain(JSON.stringify({ ...answer, next }), email));
    }
    expect(answers[0]?.length, name).toBeGreaterThan(1000);
    expect(answers[1], name).toBe(answers[0]);
    expect(answers[2], name).toBe(answers[0]);
  }
});

test("the HTTP door tells nothing either", async ({ stranger, page }) => {
  const email = uniqueEmail();
  await createAccountByHttp(stranger, email, goodPassword);
  const answers = [];
  for (const address of [email, uniqueEmail()]) {
    const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
    const answer = await page.request.post("/api/auth/callback/password", {
      form: { csrfToken, ...details(address) },
      headers: { "X-Auth-Return-Redirect": "1" },
    });
    answers.push({ status: answer.status(), body: await answer.text() });
  }
  expect(answers[0]?.body).toContain("credentials");
  expect(answers[1]).toEqual(answers[0]);
});

async function becomeGuest(shopper: Shopper) {
  const form = fieldsOf(await shopper.open("/sign-in"), "Continue as Guest");
  await shopper.press("/sign-in", form);
}

/** Without what is the person's own, and without the scripts, whose order is that of the moment. */
const plain = (answer: string, email: string) =>
  answer
    .replace(/<script\b.*?<\/script>/gs, "")
    .replaceAll(NUMBER_OF_ACTION, "$ACTION")
    .replaceAll(email, "<email>")
    .replaceAll(email.split("@")[0] ?? email, "<name>");
