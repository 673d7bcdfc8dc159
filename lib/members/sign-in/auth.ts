import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import NextAuth, { CredentialsSignin, type User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { Refusal } from "@/lib/ground/forms/refusal";
import { env } from "@/lib/ground/settings/env";
import { GuestError } from "@/lib/guests/guests";
import { becomeGuest } from "@/lib/guests/sign-in-anonymously";
import { completeRoundTrip } from "@/lib/members/providers/provider-return";
import {
  currentRoundTrip,
  endRoundTrip,
  sayRoundTripEnd,
} from "@/lib/members/providers/provider-round-trip";
import { authSettings } from "@/lib/members/sign-in/auth-settings";
import { TooManyTries } from "@/lib/members/sign-in/guessing-data";
import { admitMember } from "@/lib/members/sign-in/sign-in";
import { doPendingRequest } from "@/lib/product/pending-requests";
import type { UserRow } from "@/lib/session/session";
import { newSessionClaims, revokeSession, toSession } from "@/lib/session/session";
import { toPerson } from "@/lib/session/viewer";

const { handlers } = NextAuth({
  ...authSettings,
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
    ...authSettings.providers,
  ],
  callbacks: {
    // After a provider. Auth.js hands the very same object on to `jwt`.
    signIn: async ({ user }) => {
      if (!user.identity) return true;
      const arrival = await completeRoundTrip(user.identity);
      if ("to" in arrival) return arrival.to;
      Object.assign(user, arrival.member);
      return true;
    },
    // Only a sign-in writes claims: what POST /session sends arrives here too and is ignored. A guest
    // keeps the end of their session.
    jwt: ({ token, user }) =>
      user?.id ? newSessionClaims(rowOf(user), user.ends ?? undefined) : token,
  },
  events: {
    // Auth.js deletes the cookie; a copy of it must be worth nothing either.
    signOut: async (message) => {
      const session = "token" in message && message.token && toSession(message.token);
      if (session) await revokeSession(session);
    },
    signIn: async ({ user }) => {
      if (user.identity) await doPendingRequest(toPerson(rowOf(user)));
    },
  },
});

// `authorize` gives the row, and so does `completeRoundTrip`.
const rowOf = (user: User) => user as User & UserRow;

/** /api/auth/callback/github and so on, where providers lead back to; /csrf. */
export const GET: typeof handlers.GET = async (request) => {
  const response = await handlers.GET(request);
  const { pathname, searchParams } = request.nextUrl;
  if (!pathname.startsWith("/api/auth/callback/") || !isFault(response)) return response;

  // Auth.js knows one page for every fault; the round trip knows where the person came from.
  const { from } = await currentRoundTrip();
  await endRoundTrip();
  await sayRoundTripEnd(searchParams.get("error") === "access_denied" ? "cancelled" : "failed");
  const headers = {
    Location: env.APP_URL + from,
    "Cache-Control": "private, no-store",
  };
  return new Response(null, { status: 302, headers });
};

const isFault = (response: Response) =>
  response.headers.get("location")?.startsWith(`${env.APP_URL}/sign-in?error=`);

type ToldRefusal = GuestError | TooManyTries;

const refusals = new AsyncLocalStorage<{ error?: ToldRefusal }>();

/** Tells a guest or a guesser who is refused by a status and a sentence. */
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

// A refusal gets the form that Auth.js answers with a code; everything else stays a fault.
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
    ends?: Date | null;
  }
}
