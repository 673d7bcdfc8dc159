/** No password may be made of it alone. */
export const SITE_NAME = "Guestlane";
