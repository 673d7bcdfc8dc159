import type { Session } from "./book";

export function hostedPage(session: Session, { isDeclined = false } = {}): string {
  const { amount, currency, name, cancelUrl } = session;
  const price = `${(amount / 100).toFixed(2)} ${currency.toUpperCase()}`;
  if (session.status !== "open") return page(`<h1>This session is ${session.status}</h1>`);

  return page(`
    <h1>${escaped(name)}: ${escaped(price)}</h1>
    ${isDeclined ? '<p role="alert">Your card was declined.</p>' : ""}
    <form method="post">
      <button name="decision" value="card">Pay</button>
      <button name="decision" value="declined">Pay with an empty card</button>
      <button name="decision" value="transfer">Pay by transfer</button>
      <button name="decision" value="leave">Pay, but close the tab</button>
    </form>
    <a href="${escaped(cancelUrl)}">Back to the shop</a>`);
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>Stripe (double)</title><main>${body}</main></html>`;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);
