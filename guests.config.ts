import { defineGuests } from "@/lib/guests-config";

/** Everything a clone may want to set about guests. Every option is optional. */
export default defineGuests({
  /** Where placeholder addresses live. Keep a domain that can never receive mail (RFC 2606). */
  emailDomain: "guests.invalid",

  /** The placeholder address of a new guest; must be different every time. */
  generateEmail: ({ random, domain }) => `anonymous-${random}@${domain}`,

  /** What a guest is called until they tell you their name. */
  generateName: () => "Guest",

  /** Which kinds of user a guest can be. A closed one refuses guests and keeps its members. */
  collections: {
    users: { open: true },
    customers: { open: true },
  },

  /** Days a guest stays signed in on their browser: an absolute end, not renewed by visits. */
  sessionDays: 30,
});
