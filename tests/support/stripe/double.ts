import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { ApiError, Book, type Session, sessionAsJson } from "./book";
import { send, signedEvent, type Webhook } from "./events";
import { hostedPage } from "./hosted-page";
import { type Answer, KeyMemory } from "./idempotency";

/** Of a test account that nobody has. */
const SECRET_KEY = "sk_test_double";
const WEBHOOK_SECRET = "whsec_double";

/** A Stripe of our own, for tests: as much of its HTTP API and its page as a shop uses. */
export class StripeDouble {
  readonly book = new Book();
  /** how it meets the API's callers; "failing" is with faults of its own, "gone" without a word */
  mood: "well" | "failing" | "hanging" | "gone" = "well";
  /** where webhooks go; null: nowhere, until the test sends them */
  shop: string | null = null;
  private readonly keys = new KeyMemory();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      void this.respond(request, response).catch((error) => response.destroy(error));
    });
  }

  static async open(): Promise<StripeDouble> {
    const double = new StripeDouble();
    await new Promise<void>((resolve) => double.server.listen(0, "127.0.0.1", resolve));
    return double;
  }

  /** Has this process take it for Stripe; before anything reads the environment. */
  static async openForThisProcess(): Promise<StripeDouble> {
    const double = await StripeDouble.open();
    Object.assign(process.env, double.settings);
    return double;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get settings() {
    return {
      STRIPE_SECRET_KEY: SECRET_KEY,
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      STRIPE_API_URL: this.url,
    };
  }

  sessionsOf(reference: string): Session[] {
    return this.book.sessions.filter((session) => session.reference === reference);
  }

  eventOf(type: string, session: Session, facts?: { id?: string; age?: number }): Webhook {
    return signedEvent(type, this.asJson(session), WEBHOOK_SECRET, facts);
  }

  pay(session: Session, by: "card" | "transfer" = "card"): void {
    this.book.pay(session, by);
    this.tell("checkout.session.completed", session);
  }

  concludeTransfer(session: Session, outcome: "succeeded" | "failed"): void {
    const isPaid = outcome === "succeeded";
    const status = isPaid ? ("succeeded" as const) : ("requires_payment_method" as const);
    Object.assign(session, { isPaid, intent: session.intent && { ...session.intent, status } });
    this.tell(`checkout.session.async_payment_${outcome}`, session);
  }

  private tell(type: string, session: Session): void {
    if (this.shop) void send(`${this.shop}/api/webhooks/stripe`, this.eventOf(type, session));
  }

  private asJson = (session: Session, isIntentWanted = false) =>
    sessionAsJson(session, `${this.url}/c/pay/${session.id}`, isIntentWanted);

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    const form = new URLSearchParams(await text(request));
    const [, pageOf] = /^\/c\/pay\/(\w+)$/.exec(url.pathname) ?? [];
    if (pageOf) return this.showPage(this.book.find(pageOf), form, response);

    if (this.mood === "gone") return void request.socket.destroy();
    if (this.mood === "hanging") return;
    const { status, body, headers } = this.answer(request, url, form);
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  }

  private showPage(session: Session, form: URLSearchParams, response: ServerResponse): void {
    const decision = form.get("decision");
    const isPaid = decision !== null && decision !== "declined" && session.status === "open";
    if (isPaid) this.pay(session, decision === "transfer" ? "transfer" : "card");
    const isBack = isPaid && decision !== "leave";
    response.writeHead(isBack ? 303 : 200, {
      "Content-Type": "text/html",
      ...(isBack && { Location: session.successUrl }),
    });
    response.end(hostedPage(session, { isDeclined: decision === "declined" }));
  }

  private answer(request: IncomingMessage, url: URL, form: URLSearchParams): Answer {
    try {
      if (request.headers.authorization !== `Bearer ${SECRET_KEY}`)
        throw new ApiError(401, UNKNOWN);
      const key = request.method === "POST" ? request.headers["idempotency-key"] : undefined;
      const work = () => this.work(`${request.method} ${url.pathname}`, url, form);
      return this.keys.answer(key as string | undefined, `${url.pathname}?${form}`, work);
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, body: { error: error.error } };
      throw error;
    }
  }

  private work(call: string, url: URL, form: URLSearchParams): Answer {
    if (this.mood === "failing") return { status: 500, body: { error: FAULT }, headers: NO_RETRY };
    const [, id = ""] = /\/sessions\/(\w+)/.exec(url.pathname) ?? [];
    const isIntentWanted = url.searchParams.has("expand[0]", "payment_intent");
    const ok = (body: unknown) => ({ status: 200, body });
    if (call === "POST /v1/checkout/sessions") return ok(this.asJson(this.book.create(form)));
    if (call === `GET /v1/checkout/sessions/${id}`) {
      return ok(this.asJson(this.book.find(id), isIntentWanted));
    }
    if (call === `POST /v1/checkout/sessions/${id}/expire`) {
      const expired = this.book.expire(id);
      this.tell("checkout.session.expired", expired);
      return ok(this.asJson(expired));
    }
    if (call === "POST /v1/refunds") return ok(this.book.refund(form.get("payment_intent") ?? ""));
    throw new ApiError(404, { ...UNKNOWN, message: `Unrecognized request URL (${call}).` });
  }
}

const UNKNOWN = { type: "invalid_request_error", message: "Invalid API Key provided." };
const FAULT = { type: "api_error", message: "An unknown error occurred." };
const NO_RETRY = { "Stripe-Should-Retry": "false" };
