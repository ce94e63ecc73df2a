import { useSyncExternalStore } from "react"

/** The looks a person can choose between; `system` follows the operating system. */
export type Theme = "system" | "light" | "dark" | "contrast"

const KEY = "readback.theme"
const moreContrast = window.matchMedia("(prefers-contrast: more)")
const listeners = new Set<() => void>()

function readTheme(): Theme {
  const stored = localStorage.getItem(KEY)
  return stored === "light" || stored === "dark" || stored === "contrast" ? stored : "system"
}

/** Puts the chosen theme on the page; to be called once before the first render. */
export function applyTheme(): void {
  const theme = readTheme()
  const shown = theme === "system" && moreContrast.matches ? "contrast" : theme
  if (shown === "system") delete document.documentElement.dataset["theme"]
  else document.documentElement.dataset["theme"] = shown
}

moreContrast.addEventListener("change", applyTheme)

function chooseTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, theme)
  applyTheme()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The chosen theme and how to choose another. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, readTheme), chooseTheme]
}
