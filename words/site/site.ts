import { SITE_NAME } from "@/words/ground/site-name";

export const meta = {
  title: `${SITE_NAME}, well-made everyday things`,
  titleOf: `%s · ${SITE_NAME}`,
  description: "Well-made everyday things for a calm home. Shop as a guest, no account needed.",
};

export const header = {
  yours: "Yours",
  account: "Account",
  signIn: "Sign in",
  wishlist: "Wishlist",
};

export const footer = {
  demo: `${SITE_NAME} is a demo shop. Nothing is delivered and no money moves.`,
  orders: "Orders",
  yourOrders: "Your orders",
  findOrder: "Find your order",
  withdraw: "Withdraw from a contract",
  yours: "Your things",
  wishlist: "Wishlist",
  yourData: "Your data",
  inbox: "Inbox (development)",
};
