export interface Way {
  /** "password", or the id of its row */
  id: string;
  /** "password", "passkey", or the id of a provider */
  provider: string;
  /** for people: which address, device or account */
  label: string;
  createdAt: Date | null;
  lastUsedAt: Date | null;
}

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
