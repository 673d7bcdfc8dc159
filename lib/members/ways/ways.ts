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
