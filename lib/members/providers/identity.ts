import { env } from "@/lib/ground/settings/env";
import { email as emailSchema } from "@/lib/members/credentials/account-schema";
import * as words from "@/words/members/ways";

export type OAuthProvider = "github" | "google" | "oidc";

/** Somebody, as a provider knows them. */
export interface Identity {
  provider: OAuthProvider;
  /** never becomes the name of anybody else there */
  providerAccountId: string;
  name: string | null;
  email: string | null;
  /** whether the provider vouches for the address; otherwise anybody may have typed it */
  isEmailProven: boolean;
  /** for people: which of their accounts there */
  label: string;
}

export interface OfferedProvider {
  id: OAuthProvider;
  name: string;
}

/** In the order of their buttons. */
export function offeredProviders(): OfferedProvider[] {
  const all = [
    { id: "github", isSet: env.AUTH_GITHUB_ID },
    { id: "google", isSet: env.AUTH_GOOGLE_ID },
    { id: "oidc", isSet: env.AUTH_OIDC_ID },
  ] as const;
  return all.flatMap(({ id, isSet }) => (isSet ? [{ id, name: providerName(id) }] : []));
}

export function providerName(id: string): string {
  const names: Record<string, string> = { github: "GitHub", google: "Google", oidc: oidcName() };
  return names[id] ?? id;
}

const oidcName = () =>
  env.AUTH_OIDC_NAME ??
  (env.AUTH_OIDC_ISSUER ? new URL(env.AUTH_OIDC_ISSUER).host : words.unnamedProvider);

/** What a provider says; any of it may be missing. */
interface Claims {
  provider: OAuthProvider;
  subject: string;
  name?: unknown;
  nickname?: unknown;
  email?: unknown;
  isEmailProven: boolean;
}

const LONGEST_NAME = 100;

/** With nothing in it that could not be stored or shown. */
export function identityOf(claims: Claims): Identity {
  const { provider, subject } = claims;
  const email = emailSchema.safeParse(claims.email).data ?? null;
  const name = asName(claims.name) ?? asName(claims.nickname);
  return {
    provider,
    providerAccountId: subject,
    name,
    email,
    isEmailProven: email !== null && claims.isEmailProven,
    label: email ?? name ?? words.unnamedAccount,
  };
}

function asName(claim: unknown): string | null {
  if (typeof claim !== "string") return null;
  return (
    claim
      .replace(/\p{Cc}+/gu, " ")
      .trim()
      .slice(0, LONGEST_NAME) || null
  );
}
