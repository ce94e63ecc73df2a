/** How an image is looked at: how much larger than it fits, and how far it is moved, in pixels of the screen. */
export interface ImageView {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

export type ViewCommand =
  | { readonly kind: "zoom"; readonly by: number; readonly at?: { readonly x: number; readonly y: number } }
  | { readonly kind: "move"; readonly x: number; readonly y: number }
  | { readonly kind: "fit" }

/** The whole image, in the middle. */
export const whole: ImageView = { zoom: 1, x: 0, y: 0 }

const MOST_ZOOM = 16

/**
 * The view after a command, inside a frame of that size. What is under `at` (from the middle of the frame) stays under
 * it while the image grows; the image's middle never leaves the frame by more than half of the image.
 */
export function look(
  view: ImageView,
  command: ViewCommand,
  frame: { readonly width: number; readonly height: number },
): ImageView {
  switch (command.kind) {
    case "fit":
      return whole
    case "move":
      return within({ ...view, x: view.x + command.x, y: view.y + command.y }, frame)
    case "zoom": {
      const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * command.by))
      const { x: atX, y: atY } = command.at ?? { x: 0, y: 0 }
      const grown = zoom / view.zoom
      return within({ zoom, x: atX - (atX - view.x) * grown, y: atY - (atY - view.y) * grown }, frame)
    }
  }
}

function within({ zoom, x, y }: ImageView, frame: { readonly width: number; readonly height: number }): ImageView {
  const [mostX, mostY] = [((zoom - 1) * frame.width) / 2, ((zoom - 1) * frame.height) / 2]
  // `+ 0` makes of -0 a plain zero.
  const keep = (value: number, most: number) => Math.min(most, Math.max(-most, value)) + 0
  return { zoom, x: keep(x, mostX), y: keep(y, mostY) }
}
