import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { admitMember } from "@/lib/account/sign-in";
import { env } from "@/lib/env";
import { becomeGuest } from "@/lib/guests/sign-in-anonymously";
import { Refusal } from "@/lib/refusal";
import { sessionClaims, sessionCookie } from "@/lib/session";

// Auth.js takes its own address from here rather than from the Host header.
process.env.AUTH_URL = `${env.APP_URL}/api/auth`;

/** The HTTP doors: POST /api/auth/callback/anonymous and /password, /csrf, /signout and so on. */
export const { handlers } = NextAuth({
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
        refusedAsCode(async () => (await becomeGuest(String(collection || "users"))).guest),
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
    // Only a fresh sign-in writes claims: what POST /session sends arrives here too and is ignored.
    jwt: ({ token, user }) =>
      user?.id ? sessionClaims({ id: user.id, sessionVersion: user.sessionVersion }) : token,
  },
});

/** A refusal in the form that Auth.js answers with a code; everything else stays a fault. */
async function refusedAsCode<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new RefusedSignIn(error);
  }
}

class RefusedSignIn extends CredentialsSignin {
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.code = "code" in refusal ? String(refusal.code) : "credentials";
  }
}

declare module "next-auth" {
  interface User {
    sessionVersion: number;
  }
}
