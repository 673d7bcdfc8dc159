import { randomUUID } from "node:crypto";
import type { Identity } from "@/lib/members/providers/identity";

/** Somebody at a provider whom nobody knows here. */
export function newIdentity(facts: Partial<Identity> = {}): Identity {
  const subject = randomUUID();
  return {
    provider: "oidc",
    providerAccountId: `https://id.example ${subject}`,
    name: "Ada Lovelace",
    email: null,
    isEmailProven: false,
    label: "ada",
    ...facts,
  };
}
