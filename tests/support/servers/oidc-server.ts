import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Configuration, default as Provider } from "oidc-provider";
import { findFreePort } from "@/scripts/steps/port";

interface Person {
  sub: string;
  name?: string;
  email?: string;
  email_verified: boolean;
}

const CLIENT_ID = "guestlane";
const CLIENT_SECRET = randomBytes(32).toString("base64url");

/** A real OpenID provider, for tests: whoever comes says who they are, and whether it vouches for it. */
export class OidcServer {
  private readonly people = new Map<string, Person>();
  private readonly provider: Provider;
  private readonly server: Server;

  private constructor(
    /** its address, which is its name, too */
    readonly issuer: string,
    shop: string,
    Kind: typeof Provider,
  ) {
    this.provider = new Kind(issuer, this.configuration(shop));
    const answer = this.provider.callback();
    this.server = createServer((request, response) => {
      if (!request.url?.startsWith("/interaction/")) answer(request, response);
      else void this.interact(request, response).catch((error) => response.destroy(error));
    });
  }

  static async open(shop: string): Promise<OidcServer> {
    const port = await findFreePort();
    hushProvider();
    const { default: Kind } = await import("oidc-provider");
    // By number: the shop is at localhost, whose cookies would be this one's, too.
    const server = new OidcServer(`http://127.0.0.1:${port}`, shop, Kind);
    await new Promise<void>((resolve) => server.server.listen(port, "127.0.0.1", resolve));
    return server;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  get settings() {
    return {
      AUTH_OIDC_ISSUER: this.issuer,
      AUTH_OIDC_ID: CLIENT_ID,
      AUTH_OIDC_SECRET: CLIENT_SECRET,
      AUTH_OIDC_NAME: "Test ID",
    };
  }

  private configuration(shop: string): Configuration {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    return {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [`${shop}/api/auth/callback/oidc`],
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] },
      cookies: { keys: [randomBytes(32).toString("base64url")] },
      claims: { openid: ["sub"], profile: ["name"], email: ["email", "email_verified"] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, sub) => ({
        accountId: sub,
        claims: () => ({ ...this.people.get(sub), sub }),
      }),
      // Whoever signs in agrees: there is one page for both.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new this.provider.Grant({
          clientId: oidc.client?.clientId,
          accountId: oidc.session?.accountId,
        });
        grant.addOIDCScope("openid email profile");
        await grant.save();
        return grant;
      },
    };
  }

  private async interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(PAGE);
      return;
    }
    const form = new URLSearchParams(await text(request));
    await this.provider.interactionFinished(request, response, this.decide(form));
  }

  private decide(form: URLSearchParams) {
    if (form.get("decision") === "cancel") return { error: "access_denied" };
    const [sub, name, email] = ["sub", "name", "email"].map((field) => form.get(field) ?? "");
    this.people.set(String(sub), {
      sub: String(sub),
      ...(name && { name }),
      ...(email && { email }),
      email_verified: form.has("vouched"),
    });
    return { login: { accountId: String(sub), remember: false } };
  }
}

// It tells at length, from its import on, that nobody should use it like this but in tests.
function hushProvider(): void {
  for (const level of ["info", "warn"] as const) {
    const say = console[level];
    console[level] = (...words: unknown[]) => {
      if (!String(words[0]).startsWith("oidc-provider ")) say(...words);
    };
  }
}

const PAGE = `<!doctype html><html lang="en"><title>Test ID</title><main>
  <h1>Who are you?</h1>
  <form method="post">
    <label>Subject <input name="sub"></label>
    <label>Their name <input name="name"></label>
    <label>Their email <input name="email"></label>
    <label>Vouch for it <input type="checkbox" name="vouched"></label>
    <button name="decision" value="allow">Allow</button>
    <button name="decision" value="cancel">Cancel</button>
  </form></main></html>`;
