import "server-only";
import { z } from "zod";
import { SITE_NAME } from "@/words/ground/site-name";

const profileSchema = z.object({
  id: z.number(),
  login: z.string(),
  name: z.string().nullish(),
});

const emailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

export interface GitHubPerson {
  [claim: string]: unknown;
  id: number;
  login: string;
  name: string | null;
  email: string | null;
  email_verified: boolean;
}

/** The public profile may show any address. The list says which one is primary and verified. */
export async function readGitHubProfile(accessToken: string): Promise<GitHubPerson> {
  const { id, login, name } = profileSchema.parse(await ask("/user", accessToken));
  const emails = emailsSchema.safeParse(await ask("/user/emails", accessToken)).data ?? [];
  const primary = emails.find((one) => one.primary);
  return {
    id,
    login,
    name: name ?? null,
    email: primary?.email ?? null,
    email_verified: primary?.verified ?? false,
  };
}

async function ask(path: string, accessToken: string): Promise<unknown> {
  const response = await fetch(`https://api.github.com${path}`, {
    headers: {
      Accept: "application/vnd.github+json",
      Authorization: `Bearer ${accessToken}`,
      "User-Agent": SITE_NAME,
    },
  });
  return response.ok ? response.json() : null;
}
