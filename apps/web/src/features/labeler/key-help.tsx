import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components"
import { Button } from "../../ui/button.tsx"
import { overlayStyle } from "../../ui/overlay-style.ts"
import { keyHelp } from "./keymap.ts"

/** The keys of the labeling screen. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className="fixed inset-0 z-40 grid place-items-center bg-[rgb(0_0_0/0.5)] p-4"
    >
      <Modal className={`${overlayStyle.popover} w-[26rem]`}>
        <Dialog className="p-5 outline-none">
          <Heading slot="title" className="text-lg font-semibold">
            Keys
          </Heading>
          <p className="mt-1 text-sm text-muted">
            No key acts while you type in a text field, except Ctrl+Enter and Esc.
          </p>
          <dl className="mt-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-sm">
            {keyHelp.map(({ keys, does }) => (
              <div key={does} className="contents">
                <dt className="flex gap-1">
                  {keys.map((key) => (
                    <kbd
                      key={key}
                      className="rounded-sm border border-control bg-sunken px-1.5 py-px text-xs font-semibold"
                    >
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <div className="mt-4 flex justify-end">
            <Button variant="primary" slot="close">
              Close
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
