import { accountStates } from "./gallery-account";
import { orderStates } from "./gallery-orders";
import { brokenStates, shopStates } from "./gallery-shop";
import type { PageState } from "./page-state";

/** Every page of the shop in every state that looks different. What holds for all is tested on these. */
export const gallery: PageState[] = [
  ...shopStates,
  ...orderStates,
  ...accountStates,
  ...brokenStates,
];
