/** What the shop is called, wherever it says so; no password may be made of it alone. */
export const SITE_NAME = "Guestlane";
