import { defineGuests } from "@/lib/ground/settings/guests-config";

/** Everything a clone may want to set about guests. Every option is optional. */
export default defineGuests({
  /** True: nobody can become a guest. Guests who exist stay guests. (GUESTS_DISABLED) */
  disabled: false,

  /**
   * The kinds of user that a guest can be: the checkout makes customers, everything else makes users.
   * A closed collection takes no new guests and keeps those it has. Each may have its own
   * `retentionDays`.
   */
  collections: {
    users: { open: true },
    customers: { open: true },
  },

  /** The domain of placeholder addresses. Use one that can never receive mail (RFC 2606). */
  emailDomain: "guests.invalid",

  /** Returns the placeholder address of a new guest; it must be different every time. */
  generateEmail: ({ random, domain }) => `anonymous-${random}@${domain}`,

  /** Returns a guest's name until they give their own. */
  generateName: () => "Guest",

  /** Days until a guest's session ends. Visits do not renew it. */
  sessionDays: 30,

  /** Days without a visit after which a guest is deleted; their orders stay. (GUEST_RETENTION_DAYS) */
  retentionDays: 30,

  /** How many new guests are allowed. (GUEST_LIMIT_PER_ADDRESS, GUEST_LIMIT_PER_HOUR) */
  limits: {
    /** An IPv6 address counts as its /64 network. */
    perAddressPerHour: 30,
    /** For all addresses together. */
    perHour: 1000,
  },

  /** What guests may do: true, false, or how many. Guests may do everything that is not listed. */
  permissions: {
    checkout: true,
    wishes: 10,
  },

  /*
   * Each hook runs inside the transaction of its event. Use `tx` for your own tables; when a hook
   * throws, the whole transaction is rolled back.
   *
   * onGuestCreated: async ({ guest }, tx) => {},
   * onConverted: async ({ member }, tx) => {},
   * onMerged: async ({ guestId, member }, tx) => {},
   * onUnmerged: async ({ guestId, memberId }, tx) => {},
   */
});
