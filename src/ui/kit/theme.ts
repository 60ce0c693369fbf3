export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Cookie in which the choice is kept, so that the server draws the right theme at once. */
export const THEME_COOKIE = "theme";

/** From the cookie's value. `<html data-theme>` is left out for "system". */
export const themeOf = (value: string | undefined): Theme =>
  THEMES.find((theme) => theme === value) ?? "system";
