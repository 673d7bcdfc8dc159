import type { PageState } from "@/tests/support/browser/page-state";
import { accountStates } from "./gallery-account";
import { orderStates } from "./gallery-orders";
import { brokenStates, shopStates } from "./gallery-shop";

/** Every page of the shop in every state that looks different. What holds for all is tested on these. */
export const gallery: PageState[] = [
  ...shopStates,
  ...orderStates,
  ...accountStates,
  ...brokenStates,
];
