/** Drawn when the app is built. */
export const title = "Well-made everyday things";
export const lead = "for a calm home";
export const alt = "A drawing of what is sold, beside the shop's name";
