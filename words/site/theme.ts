/** The choice between light and dark, in the footer. */
export const choice = "Appearance";

export const themes = { light: "Light", dark: "Dark", system: "System" };
