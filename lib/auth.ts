import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { TooManyTries } from "@/lib/account/guessing";
import { admitMember } from "@/lib/account/sign-in";
import { env } from "@/lib/env";
import { GuestError } from "@/lib/guests/guests";
import { becomeGuest } from "@/lib/guests/sign-in-anonymously";
import { Refusal } from "@/lib/refusal";
import { newSessionClaims, revokeSession, sessionCookie, toSession } from "@/lib/session";

// Auth.js takes its own address from here rather than from the Host header.
process.env.AUTH_URL = `${env.APP_URL}/api/auth`;

const { handlers } = NextAuth({
  secret: env.AUTH_SECRET,
  trustHost: true,
  pages: { signIn: "/sign-in", error: "/sign-in" },
  session: { strategy: "jwt", maxAge: sessionCookie.maxAge },
  cookies: { sessionToken: { name: sessionCookie.name, options: sessionCookie.options } },
  providers: [
    Credentials({
      id: "anonymous",
      name: "Guest",
      credentials: { collection: {} },
      authorize: ({ collection }) =>
        refusedAsCode(async () => {
          const { guest, ends } = await becomeGuest(String(collection || "users"));
          return { ...guest, ends };
        }),
    }),
    Credentials({
      id: "password",
      name: "Password",
      credentials: { email: {}, password: { type: "password" } },
      authorize: ({ email, password }) =>
        refusedAsCode(() =>
          admitMember({ email: String(email ?? ""), password: String(password ?? "") }),
        ),
    }),
  ],
  // One line each, and none for a refusal: the person was told.
  logger: {
    error: (error) => {
      if (!(error instanceof CredentialsSignin)) console.error(`[auth] ${error.name}`);
    },
  },
  callbacks: {
    // Only a sign-in writes claims: what POST /session sends arrives here too and is ignored. Who
    // was a guest already keeps the end of their session.
    jwt: ({ token, user }) =>
      user?.id ? newSessionClaims({ ...user, id: user.id }, user.ends ?? undefined) : token,
  },
  events: {
    // Auth.js takes the cookie away; a copy of it must be worth nothing either.
    signOut: async (message) => {
      const session = "token" in message && message.token && toSession(message.token);
      if (session) await revokeSession(session);
    },
  },
});

/** The HTTP doors: POST /api/auth/callback/anonymous and /password, /csrf, /signout and so on. */
export const { GET } = handlers;

type ToldRefusal = GuestError | TooManyTries;

const refusals = new AsyncLocalStorage<{ error?: ToldRefusal }>();

/** As Auth.js answers, but a guest or a guesser who is refused hears it from the status and in words. */
export const POST: typeof handlers.POST = (request) => {
  const refused: { error?: ToldRefusal } = {};
  return refusals.run(refused, async () => {
    const response = await handlers.POST(request);
    return refused.error ? answerTo(refused.error, response) : response;
  });
};

// With the address that Auth.js leads to: its own client reads the code from there.
async function answerTo(error: ToldRefusal, response: Response): Promise<Response> {
  const { code, message, retryAfterSeconds, status } = error;
  const url = response.headers.get("location") ?? (await response.json()).url;
  const headers = new Headers({ "Cache-Control": "private, no-store" });
  if (retryAfterSeconds) headers.set("Retry-After", String(retryAfterSeconds));
  return Response.json({ code, message, retryAfterSeconds, url }, { status, headers });
}

/** A refusal in the form that Auth.js answers with a code; everything else stays a fault. */
async function refusedAsCode<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = refusals.getStore();
    if (refused && isTold(error)) refused.error = error;
    throw new RefusedSignIn(error);
  }
}

const isTold = (error: Refusal): error is ToldRefusal =>
  error instanceof GuestError || error instanceof TooManyTries;

class RefusedSignIn extends CredentialsSignin {
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.code = "code" in refusal ? String(refusal.code) : "credentials";
  }
}

declare module "next-auth" {
  interface User {
    sessionVersion: number;
    isAnonymous: boolean;
    collection: string;
    ends?: Date | null;
  }
}
