const MINUTE = 60 * 1000;

/** In milliseconds: how long stock is held for an order whose payment is under way. */
export const HOLD = 10 * MINUTE;

/** In milliseconds: how long it can be held in all, however often its buyer asks for more time. */
export const LONGEST_HOLD = 60 * MINUTE;

/** Until when stock is held that is taken, or asked for once more, at that time. */
export const holdUntil = (at: Date) => new Date(at.getTime() + HOLD);
