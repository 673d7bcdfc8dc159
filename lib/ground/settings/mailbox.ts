export interface Mailbox {
  name: string;
  address: string;
}

// No quotes, lists, comments or line ends: nothing that a header could take for more than one.
const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,255}$/;
const NAMED = /^(?<name>[^<>"\p{Cc}]*)<(?<address>[^<>]+)>$/u;

/** One address and nothing else. "erased" is none. */
export const isAddress = (words: string): boolean => ADDRESS.test(words);

/** "Guestlane <shop@example.com>" or "shop@example.com". */
export function parseMailbox(words: string): Mailbox | null {
  const { name = "", address = words } = NAMED.exec(words)?.groups ?? {};
  return isAddress(address) ? { name: name.trim(), address } : null;
}
