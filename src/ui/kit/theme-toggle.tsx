"use client";
import { useState } from "react";
import { Segmented } from "./segmented";
import { THEME_COOKIE, type Theme } from "./theme";

const ONE_YEAR_S = 31_536_000;

const OPTIONS = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const applyTheme = (theme: Theme) => {
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${ONE_YEAR_S}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

/** `theme` is the one the server drew, from the cookie. */
export function ThemeToggle({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  return (
    <Segmented
      label="Theme"
      onValueChange={(next) => {
        setChosen(next);
        applyTheme(next);
      }}
      options={OPTIONS}
      size="small"
      value={chosen}
    />
  );
}
