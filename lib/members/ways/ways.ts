import { offeredProviders, providerName } from "@/lib/members/providers/identity";
import * as words from "@/words/members/ways";

/** A way to sign in. */
export interface Way {
  /** "password", or the id of its row */
  id: string;
  /** "password", "passkey", or who vouches for the person */
  provider: string;
  /** for people: which address, device or account */
  label: string;
  /** null where it is not known */
  createdAt: Date | null;
  lastUsedAt: Date | null;
}

/** What a new way is kept as. */
export interface NewWay {
  provider: string;
  providerAccountId: string;
  label: string;
  /** of a passkey, as the next two */
  publicKey?: Uint8Array<ArrayBuffer>;
  counter?: number;
  transports?: string[];
}

export const PASSWORD = "password";
export const PASSKEY = "passkey";

/** Anybody may keep a few devices and accounts; nobody needs a table full. */
export const MOST_WAYS = 20;

/** Whether the way lets its person in as the shop is set up now. */
export const isUsable = ({ provider }: Way) =>
  provider === PASSWORD ||
  provider === PASSKEY ||
  offeredProviders().some(({ id }) => id === provider);

/** What kind of way it is, for people. */
export function wayName({ provider }: Pick<Way, "provider">): string {
  if (provider === PASSWORD) return words.password;
  return provider === PASSKEY ? words.passkey : providerName(provider);
}
