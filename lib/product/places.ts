import { title } from "@/words/shop/orders/orders";

/** What an account leads to, beside what is its own. */
export const accountPlaces = [{ href: "/orders", icon: "truck", label: title }] as const;
