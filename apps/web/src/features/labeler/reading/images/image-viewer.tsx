import { useReducer, useRef, useState } from "react"
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components"
import { Button } from "../../../../ui/button.tsx"
import { type ImageView, look, type ViewCommand, whole } from "./image-view.ts"
import { useImageGestures, ZOOM_STEP } from "./use-image-gestures.ts"

interface ImageViewerProps {
  readonly name: string
  readonly address: string
  readonly onClose: () => void
}

/** One image as large as the window, enlarged by wheel, keys and buttons, moved by dragging and arrows. */
export default function ImageViewer({ name, address, onClose }: ImageViewerProps) {
  const frame = useRef<HTMLImageElement>(null)
  const [isBroken, setIsBroken] = useState(false)
  const [view, act] = useReducer((before: ImageView, command: ViewCommand) => {
    const { clientWidth: width = 1, clientHeight: height = 1 } = frame.current ?? {}
    return look(before, command, { width, height })
  }, whole)
  const gestures = useImageGestures(act)
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={onClose}
      className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.7)] p-4 pt-10 pb-10"
    >
      <Modal className="h-full w-full rounded-lg border border-line bg-surface text-ink shadow-overlay">
        <Dialog className="flex h-full flex-col gap-2 p-3 outline-none">
          <div className="flex flex-wrap items-center gap-2">
            <Heading slot="title" className="mr-auto text-base font-semibold">
              {name}
            </Heading>
            <span role="status" className="text-sm text-muted">
              {Math.round(view.zoom * 100)} %
            </span>
            <Button onPress={() => act({ kind: "zoom", by: 1 / ZOOM_STEP })} aria-label="Smaller">
              −
            </Button>
            <Button onPress={() => act({ kind: "zoom", by: ZOOM_STEP })} aria-label="Larger">
              +
            </Button>
            <Button onPress={() => act({ kind: "fit" })}>Whole image</Button>
            <Button variant="primary" onPress={onClose}>
              Close
            </Button>
          </div>
          <div
            ref={gestures}
            role="application"
            aria-label={`${name}: plus and minus change the size, arrows move, 0 shows the whole image`}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys that move the image need a focus
            tabIndex={0}
            className="relative min-h-0 flex-1 cursor-grab touch-none overflow-hidden rounded-md bg-sunken active:cursor-grabbing"
          >
            {isBroken ? (
              <p role="alert" className="p-6 text-sm text-error">
                The image could not be loaded. Check the connection, then open it again.
              </p>
            ) : (
              <img
                ref={frame}
                src={address}
                alt={name}
                draggable={false}
                onError={() => setIsBroken(true)}
                className="absolute inset-0 h-full w-full object-contain select-none"
                style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.zoom})` }}
              />
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
