import { create } from "zustand";

export type Theme = "system" | "light" | "dark";
const KEY = "rainmaker.theme";
const system = matchMedia("(prefers-color-scheme: dark)");

interface ThemeChoice {
  theme: Theme;
  choose: (theme: Theme) => void;
}

export const useTheme = create<ThemeChoice>((set) => ({
  theme: stored(),
  choose: (theme) => {
    localStorage.setItem(KEY, theme);
    set({ theme });
    apply();
  },
}));

/** Puts the chosen theme on the page and follows the system when nothing else was chosen. */
export function startTheme(): void {
  apply();
  system.addEventListener("change", apply);
}

function apply(): void {
  const { theme } = useTheme.getState();
  const dark = theme === "dark" || (theme === "system" && system.matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

function stored(): Theme {
  const value = localStorage.getItem(KEY);
  return value === "light" || value === "dark" ? value : "system";
}
