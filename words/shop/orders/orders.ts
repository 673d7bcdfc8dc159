import { browse } from "@/words/ui/ui";

export const title = "Your orders";

export const none = {
  title: "No orders yet",
  text: "What you order in this browser, or in your account, is listed here. Looking for another one?",
  find: "Find it by its number and email",
  browse,
};

/** For a new member whose mailbox is not proven yet. */
export const unproven = {
  text: "Ordered before with your email, but without an account? Those orders are offered to you here once you",
  link: "confirm your email",
};
