import "server-only";
import type { Route } from "next";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import { env } from "@/lib/ground/settings/env";
import type { OAuthProvider } from "@/lib/members/providers/identity";
import { oauthProviders } from "@/lib/members/providers/provider-settings";
import { sessionCookie } from "@/lib/session/session";

// Auth.js takes its own address from here rather than from the Host header.
process.env.AUTH_URL = `${env.APP_URL}/api/auth`;

/** What the way to a provider and the way back must agree on. */
export const authSettings = {
  secret: env.AUTH_SECRET,
  trustHost: true,
  pages: { signIn: "/sign-in", error: "/sign-in" },
  session: { strategy: "jwt", maxAge: sessionCookie.maxAge },
  cookies: { sessionToken: { name: sessionCookie.name, options: sessionCookie.options } },
  providers: oauthProviders(),
  // One line each, and none for a refusal: the person was told.
  logger: {
    error: (error) => {
      if (!(error instanceof CredentialsSignin)) console.error(`[auth] ${nameOf(error)}`);
    },
  },
} satisfies NextAuthConfig;

// Without the callbacks: the way back needs the merge and the shop, the way there does not.
const { signIn } = NextAuth(authSettings);

/** @returns the provider's address; null when it cannot be had */
export async function beginProviderSignIn(
  provider: OAuthProvider,
  next: Route,
): Promise<Route | null> {
  const address = await signIn(provider, { redirect: false, redirectTo: next });
  // After a fault Auth.js leads to a page of ours.
  return new URL(address).origin === env.APP_URL ? null : address;
}

// A build shortens the names of classes; Auth.js keeps its own in `type`.
const nameOf = (error: Error) => ("type" in error ? error.type : error.name);
