import { NextResponse } from "next/server";

/**
 * One person's browser, behind what vitest.config.ts puts in the place of next/headers: it keeps the
 * cookies it is sent as browsers do, those with the prefix __Secure- only when they are Secure.
 */
class Browser {
  readonly #jar = new Map<string, string>();

  headers = new Headers();

  /** A value to be sent from now on, whoever made it. */
  hold(name: string, value: string): void {
    this.#jar.set(name, value);
  }

  value(name: string): string | undefined {
    return this.#jar.get(name);
  }

  forgetAll(): void {
    this.#jar.clear();
    this.headers = new Headers();
  }

  readonly cookies = {
    get: (name: string) => {
      const value = this.#jar.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (...given: Parameters<NextResponse["cookies"]["set"]>) => {
      const response = new NextResponse();
      response.cookies.set(...given);
      this.#receive(response);
    },
    delete: (...given: Parameters<NextResponse["cookies"]["delete"]>) => {
      const response = new NextResponse();
      response.cookies.delete(...given);
      this.#receive(response);
    },
  };

  #receive(response: NextResponse): void {
    for (const sent of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = sent.split("; ");
      const [name = "", value = ""] = pair.split("=");
      if (name.startsWith("__Secure-") && !attributes.includes("Secure")) continue;
      const isOver = attributes.some((attribute) =>
        attribute.startsWith("Expires=Thu, 01 Jan 1970"),
      );
      if (isOver) this.#jar.delete(name);
      else this.#jar.set(name, decodeURIComponent(value));
    }
  }
}

export const browser = new Browser();

/** Stands in for the function of next/headers, by an alias of vitest.config.ts. @public */
export const cookies = async () => browser.cookies;

/** Stands in for the function of next/headers, by an alias of vitest.config.ts. @public */
export const headers = async () => browser.headers;
