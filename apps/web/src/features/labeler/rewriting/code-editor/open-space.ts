import type { Rect } from "@codemirror/view"

/** The part of the window that neither banners nor bars cover: what opens over the text keeps to it. */
export function openSpace(): Rect {
  const top = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0
  const foot = document.querySelector("[data-page-foot]")?.getBoundingClientRect().top ?? window.innerHeight
  return { left: 0, right: window.innerWidth, top: Math.max(top, 0), bottom: Math.min(foot, window.innerHeight) }
}
