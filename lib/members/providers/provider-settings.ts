import "server-only";
import type { User } from "next-auth";
import type { OAuthConfig, Provider } from "next-auth/providers";
import Google from "next-auth/providers/google";
import { env } from "@/lib/ground/settings/env";
import { type GitHubPerson, readGitHubProfile } from "@/lib/members/providers/github-profile";
import {
  type Identity,
  identityOf,
  type OAuthProvider,
  providerName,
} from "@/lib/members/providers/identity";

export function oauthProviders(): Provider[] {
  return [github(), google(), openId()].filter((provider) => provider !== null);
}

function github(): Provider | null {
  const { AUTH_GITHUB_ID: clientId, AUTH_GITHUB_SECRET: clientSecret } = env;
  if (!clientId || !clientSecret) return null;
  return {
    id: "github",
    name: providerName("github"),
    type: "oauth",
    issuer: "https://github.com/login/oauth",
    authorization: {
      url: "https://github.com/login/oauth/authorize",
      params: { scope: "read:user user:email" },
    },
    token: "https://github.com/login/oauth/access_token",
    userinfo: {
      url: "https://api.github.com/user",
      request: ({ tokens }: { tokens: { access_token?: string } }) =>
        readGitHubProfile(tokens.access_token ?? ""),
    },
    clientId,
    clientSecret,
    checks: ["pkce", "state"],
    profile: fromGitHub,
  } satisfies OAuthConfig<GitHubPerson>;
}

function fromGitHub({ id, login, name, email, email_verified }: GitHubPerson): User {
  const known = identityOf({
    provider: "github",
    subject: String(id),
    name,
    nickname: login,
    email,
    isEmailProven: email_verified,
  });
  return asAuthUser({ ...known, label: login });
}

function google(): Provider | null {
  const { AUTH_GOOGLE_ID: clientId, AUTH_GOOGLE_SECRET: clientSecret } = env;
  if (!clientId || !clientSecret) return null;
  return Google({
    clientId,
    clientSecret,
    checks: ["pkce", "state", "nonce"],
    profile: (claims) => fromOpenId("google", claims.sub, claims),
  });
}

function openId(): Provider | null {
  const { AUTH_OIDC_ISSUER: issuer, AUTH_OIDC_ID, AUTH_OIDC_SECRET } = env;
  if (!issuer || !AUTH_OIDC_ID || !AUTH_OIDC_SECRET) return null;
  return {
    id: "oidc",
    name: providerName("oidc"),
    type: "oidc",
    issuer,
    clientId: AUTH_OIDC_ID,
    clientSecret: AUTH_OIDC_SECRET,
    checks: ["pkce", "state", "nonce"],
    // OpenID Connect Core 5.4: with an access token, the claims are at the userinfo endpoint.
    idToken: false,
    // A subject is unique only within its issuer (section 2), and the issuer may change some day.
    profile: (claims) => fromOpenId("oidc", `${issuer} ${claims.sub}`, claims),
  };
}

interface OpenIdClaims {
  name?: unknown;
  preferred_username?: unknown;
  email?: unknown;
  email_verified?: unknown;
}

function fromOpenId(provider: OAuthProvider, subject: string, claims: OpenIdClaims): User {
  return asAuthUser(
    identityOf({
      provider,
      subject,
      name: claims.name,
      nickname: claims.preferred_username,
      email: claims.email,
      isEmailProven: claims.email_verified === true,
    }),
  );
}

// Auth.js wants a user; the callback finds the row.
const asAuthUser = (identity: Identity) =>
  ({ id: identity.providerAccountId, identity }) as unknown as User;

declare module "next-auth" {
  interface User {
    identity?: Identity;
  }
}
