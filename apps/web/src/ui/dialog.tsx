import type { ReactNode } from "react"
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components"

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Whether it holds a table rather than a form. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A dialog over the page, between the classification banners; Escape and a press outside close it. */
export function Dialog({ title, isOpen, onClose, isWide = false, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-[rgb(0_0_0/0.5)] px-3 py-10 sm:py-16"
    >
      <Modal
        className={`w-full ${isWide ? "max-w-4xl" : "max-w-lg"} rounded-lg border border-line bg-surface text-ink shadow-overlay`}
      >
        <AriaDialog className="flex flex-col gap-4 p-6 outline-none">
          <Heading slot="title" className="text-lg font-bold">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
