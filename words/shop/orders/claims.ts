import { counted } from "@/words/ground/grammar";

export const offer = {
  title: "Are these yours?",
  placed: (count: number) =>
    count === 1
      ? "1 older order was placed with your email address, without your account."
      : `${counted(count, "older order")} were placed with your email address, without your account.`,
  explained:
    "Take what is yours. If you do not recognise one, say so, and we will not ask about it again.",
  order: (day: string, total: string) => `${day}, ${total}`,
  mine: "Mine",
  notMine: "Not mine",
  mineOf: (order: string) => `Mine: ${order}`,
  notMineOf: (order: string) => `Not mine: ${order}`,
};

export const said = {
  mine: "The order is in your list now.",
  notMine: "Noted. We do not ask about that order again.",
  late: "That order is not on offer any more. Nothing was changed.",
};

export const refusal = { choose: "Press Mine or Not mine." };
