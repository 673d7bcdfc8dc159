import { defineGuests } from "@/lib/ground/settings/guests-config";

/** Everything a clone may want to set about guests. Every option is optional. */
export default defineGuests({
  /** True: nobody becomes a guest any more. Who is one stays one. (GUESTS_DISABLED) */
  disabled: false,

  /**
   * Which kinds of user a guest can be: the checkout makes customers, everything else users. A closed
   * one takes no guests and keeps those it has. Each may have its own `retentionDays`.
   */
  collections: {
    users: { open: true },
    customers: { open: true },
  },

  /** Where placeholder addresses live. Keep a domain that can never receive mail (RFC 2606). */
  emailDomain: "guests.invalid",

  /** The placeholder address of a new guest; must be different every time. */
  generateEmail: ({ random, domain }) => `anonymous-${random}@${domain}`,

  /** What a guest is called until they tell you their name. */
  generateName: () => "Guest",

  /** Days a guest stays signed in on their browser: an absolute end, not renewed by visits. */
  sessionDays: 30,

  /** Days without a visit after which a guest is forgotten; their orders stay. (GUEST_RETENTION_DAYS) */
  retentionDays: 30,

  /** How many guests may come to be. (GUEST_LIMIT_PER_ADDRESS, GUEST_LIMIT_PER_HOUR) */
  limits: {
    /** An IPv6 address counts as its /64. */
    perAddressPerHour: 30,
    /** From all addresses together. */
    perHour: 1000,
  },

  /** What guests may do: true, false, or how much of it. What is not here, they may. */
  permissions: {
    checkout: true,
    wishes: 10,
  },

  /*
   * Hooks run inside the transaction that they tell of, before it is over: use `tx` for your own
   * tables, and throw to undo it all.
   *
   * onGuestCreated: async ({ guest }, tx) => {},
   * onConverted: async ({ member }, tx) => {},
   * onMerged: async ({ guestId, member }, tx) => {},
   * onUnmerged: async ({ guestId, memberId }, tx) => {},
   */
});
