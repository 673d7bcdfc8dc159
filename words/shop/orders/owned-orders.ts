import { counted } from "@/words/ground/grammar";

const ORDER = ["order", "orders"] as const;

export const kind = { title: "Your orders", noun: ORDER };

export const owned = (count: number) => counted(count, ...ORDER);
export const one = (number: string) => `Order ${number}`;

export const stays = {
  signOut:
    "Your orders stay valid. From then on, open them with the link in the confirmation email, or find them by number and email.",
  erase:
    "Your orders stay in our books, without your name, address, email and phone number. " +
    "Anything that has not been sent yet can no longer reach you.",
};
