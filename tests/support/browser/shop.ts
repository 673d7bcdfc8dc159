import { expect, type Locator, type Page } from "@playwright/test";
import { ada, type Details } from "@/tests/support/people/ada";
import { type PostedForm, postForm } from "./posted-form";

/** What `GET /api/auth/session` answers. */
interface AuthSession {
  user: {
    id: string;
    name: string;
    email: string;
    isAnonymous: boolean;
    collection: string;
    verified: boolean;
    role: string;
  };
  expires: string;
}

/** The address of a product's page is made of its name. */
export const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

export class Shop {
  constructor(readonly page: Page) {}

  get banner(): Locator {
    return this.page.getByRole("region", { name: "Guest status" });
  }

  /** What heads a rejected form. */
  get summary(): Locator {
    return this.page.getByRole("alert").filter({ hasText: "There is a problem" });
  }

  get total(): Locator {
    const rows = this.page.getByRole("main").locator("dl > div").filter({ hasText: "Total" });
    return rows.filter({ visible: true }); // Next keeps the page before in the document, hidden
  }

  line(name: string): Locator {
    const lines = this.page
      .locator("main li:not([role=alert] li)")
      .and(this.page.getByRole("listitem"));
    return lines.filter({ hasText: name });
  }

  async openProduct(name: string) {
    await this.page.goto(`/products/${slugOf(name)}`);
  }

  /** From the product's page; with JavaScript the page says so, without it the cart opens. */
  async addToCart(name: string, quantity = 1) {
    await this.openProduct(name);
    if (quantity > 1) await this.page.getByLabel("Quantity").fill(String(quantity));
    await this.page.getByRole("button", { name: "Add to cart" }).click();
    const said = this.page.getByText(`${name} is in your cart.`);
    await expect(said.or(this.page.getByRole("heading", { name: "Your cart" }))).toBeVisible();
  }

  /** From the product's page; with JavaScript the page says so, without it the list opens. */
  async wish(name: string) {
    await this.openProduct(name);
    await this.page.getByRole("button", { name: "Add to wishlist" }).click();
    const said = this.page.getByText(`${name} is on your wishlist.`);
    await expect(said.or(this.page.getByRole("heading", { name: "Your wishlist" }))).toBeVisible();
  }

  async openCart() {
    await this.page.goto("/cart");
  }

  async expectCartCount(count: number) {
    const name = `Cart, ${count} ${count === 1 ? "item" : "items"}`;
    await expect(this.page.getByRole("link", { name, exact: true })).toBeVisible();
  }

  /** Opens the checkout and fills in who gets the parcel. */
  async checkout(details: Partial<Details> = {}) {
    const { email, fullName, address, city, postalCode, country, phone } = { ...ada, ...details };
    await this.page.goto("/checkout");
    await this.page.getByLabel("Email").fill(email);
    await this.page.getByLabel("Full name").fill(fullName);
    await this.page.getByLabel("Address").fill(address);
    await this.page.getByLabel("City").fill(city);
    await this.page.getByLabel("Postal code").fill(postalCode);
    await this.page.getByLabel("Country").selectOption({ label: country });
    await this.page.getByLabel("Phone (optional)").fill(phone);
  }

  async pressPlaceOrder() {
    await this.page.getByRole("button", { name: "Place order" }).click();
  }

  /** Places the order; ends on the payment's page. */
  async placeOrder() {
    await this.pressPlaceOrder();
    await expect(this.page.getByRole("button", { name: "Pay", exact: true })).toBeVisible();
  }

  /** Pays; ends on the confirmation page. Gives the order's number. */
  async pay(): Promise<string> {
    await this.page.getByRole("button", { name: "Pay", exact: true }).click();
    await expect(this.page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    return this.orderNumber();
  }

  /** Declines; ends at the checkout. */
  async decline() {
    await this.page.getByRole("button", { name: "Decline" }).click();
    await expect(this.page.getByText("The payment was declined")).toBeVisible();
  }

  /** Everything from the product's page to "Thank you". Gives the order's number. */
  async order(name: string, details: Partial<Details> = {}): Promise<string> {
    await this.addToCart(name);
    await this.checkout(details);
    await this.placeOrder();
    return this.pay();
  }

  async orderNumber(): Promise<string> {
    const heading = await this.page.getByRole("heading", { name: "Order GL-" }).textContent();
    return (heading ?? "").replace("Order ", "");
  }

  async continueAsGuest() {
    await this.page.getByRole("button", { name: "Continue as Guest" }).click();
    await expect(this.banner).toBeVisible();
  }

  /** As a program does: by the provider's own HTTP address. */
  async continueByDoor(fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const { request } = this.page;
    const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
    return request.post("/api/auth/callback/anonymous", {
      form: { csrfToken, ...fields },
      headers: { "X-Auth-Return-Redirect": "1", ...headers },
    });
  }

  async createAccount(email: string, password: string) {
    await this.page.goto("/account/create");
    await this.page.getByLabel("Email").fill(email);
    await this.page.getByLabel("Password").fill(password);
    await this.page.getByRole("button", { name: "Create account" }).click();
    await expect(this.page).toHaveURL("/account");
  }

  async signOut() {
    await this.page.goto("/account");
    await this.page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(this.page.getByRole("link", { name: "Sign in" })).toBeVisible();
  }

  async trySigningIn(email: string, password: string, path = "/sign-in") {
    await this.page.goto(path);
    await this.page.getByLabel("Email").fill(email);
    await this.page.getByLabel("Password").fill(password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
  }

  async signIn(email: string, password: string, path?: string) {
    await this.trySigningIn(email, password, path);
    await expect(this.page.getByRole("link", { name: "Account", exact: true })).toBeVisible();
  }

  async session(): Promise<AuthSession | null> {
    return (await this.page.request.get("/api/auth/session")).json();
  }

  async userId(): Promise<string> {
    const session = await this.session();
    if (!session) throw new Error("Nobody is signed in.");
    return session.user.id;
  }

  async sessionCookie() {
    const cookies = await this.page.context().cookies();
    return cookies.find(({ name }) => name.endsWith("session-token"));
  }

  /** Sends the form around a button as a program would: see `postForm`. */
  post(...form: PostedForm) {
    return postForm(this.page, ...form);
  }
}
