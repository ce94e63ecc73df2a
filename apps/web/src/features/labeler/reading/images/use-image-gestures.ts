import { type RefCallback, useCallback } from "react"
import type { ViewCommand } from "./image-view.ts"

/** How much one press of a key or button enlarges, and how far an arrow moves, in pixels. */
export const ZOOM_STEP = 1.4
const MOVE = 60

const keys: Readonly<Record<string, ViewCommand>> = {
  "+": { kind: "zoom", by: ZOOM_STEP },
  "=": { kind: "zoom", by: ZOOM_STEP },
  "-": { kind: "zoom", by: 1 / ZOOM_STEP },
  "0": { kind: "fit" },
  ArrowLeft: { kind: "move", x: MOVE, y: 0 },
  ArrowRight: { kind: "move", x: -MOVE, y: 0 },
  ArrowUp: { kind: "move", x: 0, y: MOVE },
  ArrowDown: { kind: "move", x: 0, y: -MOVE },
}

/** Takes wheel, drag, double click and keys on an image's frame; answers the frame's `ref`. */
export function useImageGestures(act: (command: ViewCommand) => void): RefCallback<HTMLElement> {
  return useCallback(
    (frame: HTMLElement | null) => {
      if (frame === null) return undefined
      const gestures = new AbortController()
      const on = { signal: gestures.signal, passive: false }
      const place = (event: MouseEvent) => {
        const { left, top, width, height } = frame.getBoundingClientRect()
        return { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 }
      }
      frame.addEventListener(
        "wheel",
        (event) => {
          event.preventDefault()
          act({ kind: "zoom", by: event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP, at: place(event) })
        },
        on,
      )
      frame.addEventListener("dblclick", (event) => act({ kind: "zoom", by: 2, at: place(event) }), on)
      frame.addEventListener("pointerdown", (event) => frame.setPointerCapture(event.pointerId), on)
      frame.addEventListener(
        "pointermove",
        (event) => {
          if (event.buttons === 1) act({ kind: "move", x: event.movementX, y: event.movementY })
        },
        on,
      )
      frame.addEventListener(
        "keydown",
        (event) => {
          const command = keys[event.key]
          if (command === undefined || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          act(command)
        },
        on,
      )
      return () => gestures.abort()
    },
    [act],
  )
}
