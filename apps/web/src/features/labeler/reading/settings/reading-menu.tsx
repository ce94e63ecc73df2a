import { lazy, Suspense } from "react"
import { Dialog, DialogTrigger, Popover } from "react-aria-components"
import { Button } from "../../../../ui/button.tsx"
import { Icon } from "../../../../ui/icon.tsx"
import { OVERLAY_PADDING, overlayStyle } from "../../../../ui/overlay-style.ts"

const ReadingChoices = lazy(() => import("./reading-choices.tsx"))

/** The button "Reading" with everything a person can choose about how texts are shown. */
export function ReadingMenu({ responseCount }: { readonly responseCount: number }) {
  return (
    <DialogTrigger>
      <Button variant="quiet" size="compact">
        Reading
        <Icon name="down" />
      </Button>
      <Popover containerPadding={OVERLAY_PADDING} placement="bottom end" className={`${overlayStyle.popover} w-96`}>
        <Dialog aria-label="Reading" className="flex flex-col gap-3.5 p-4 outline-none">
          <Suspense fallback={<div className="min-h-80" />}>
            <ReadingChoices responseCount={responseCount} />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
