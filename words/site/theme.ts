export const choice = "Appearance";

export const themes = { light: "Light", dark: "Dark", system: "System" };
