/** A form as a page has it: where it goes is the page, what it sends are these. */
type Fields = Record<string, string>;

/** React numbers the forms of a page as their parts get ready, which is a matter of chance. */
export const NUMBER_OF_ACTION = /\$ACTION_(?:REF_)?\d+/g;

/** An answer as it came, for who compares two of them. */
export interface Answer {
  status: number;
  location: string | null;
  /** of the cookies that came along, by name */
  cookies: string[];
  body: string;
}

/** Somebody in the shop who speaks HTTP and keeps cookies: every request is one that was asked for. */
export class Shopper {
  readonly #baseUrl: string;
  readonly #cookies = new Map<string, string>();

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  async open(path: string): Promise<string> {
    return (await this.#request(path)).text();
  }

  /**
   * Presses a button as a browser without JavaScript does, and opens the page that this leads to.
   * @returns the path of that page
   */
  async press(path: string, fields: Fields): Promise<string> {
    const next = await this.send(path, fields);
    await this.open(next);
    return next;
  }

  async send(path: string, fields: Fields): Promise<string> {
    const response = await this.#request(path, { method: "POST", body: formData(fields) });
    const next = response.headers.get("location");
    if (response.status !== 303 || !next) throw unexpected(path, response);
    const { pathname, search } = new URL(next, this.#baseUrl);
    return pathname + search;
  }

  async answerTo(path: string, fields: Fields): Promise<Answer> {
    const response = await this.#request(path, { method: "POST", body: formData(fields) });
    return {
      status: response.status,
      location: response.headers.get("location"),
      cookies: response.headers.getSetCookie().map((sent) => sent.split("=")[0] ?? ""),
      body: await response.text(),
    };
  }

  /** Presses it as Next's own script does: one request, which is answered with the page's new parts. */
  async pressWithScript(path: string, fields: Fields): Promise<void> {
    // React numbers the actions of a page; a form has one.
    const action = Object.keys(fields).find((name) => /^\$ACTION_\d+:0$/.test(name)) ?? "";
    const { id } = JSON.parse(fields[action] ?? "{}");
    // React's encoding of the arguments: no answer before this one, and the form.
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      if (!name.startsWith("$")) body.append(`_1_${name}`, value);
    }
    body.append("0", '[null,"$K1"]');
    const headers = { "Next-Action": id, Accept: "text/x-component" };
    const response = await this.#request(path, { method: "POST", body, headers });
    if (response.status !== 200) throw unexpected(path, response);
    await response.text();
  }

  /** What this browser would send along, as a Cookie header has it. */
  get cookie(): string {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join("; ");
  }

  async #request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, cookie: this.cookie, origin: this.#baseUrl };
    const response = await fetch(this.#baseUrl + path, { ...init, headers, redirect: "manual" });
    for (const sent of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(sent) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

/** What the form with this button sends when nobody has changed anything. */
export function fieldsOf(html: string, button: string): Fields {
  const forms = Array.from(html.matchAll(/<form\b.*?<\/form>/gs), ([form]) => form);
  const form = forms.find((one) => new RegExp(`<button\\b[^>]*>[^]*${button}`).test(one));
  if (!form) throw new Error(`The page has no form with the button "${button}".`);

  const inputs = Array.from(form.matchAll(/<input\b[^>]*>/g), ([input]) => input);
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]),
  );
}

function attribute(tag: string, name: string): string {
  const [, value = ""] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}

function formData(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const unexpected = (path: string, { status }: Response) =>
  new Error(`POST ${path} was answered with ${status}.`);
