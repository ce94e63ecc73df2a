import { Dialog, DialogTrigger, Popover } from "react-aria-components"
import { Button } from "../../../../ui/button.tsx"
import { ChoiceBar } from "../../../../ui/choice-bar.tsx"
import { Icon } from "../../../../ui/icon.tsx"
import { OVERLAY_PADDING, overlayStyle } from "../../../../ui/overlay-style.ts"
import { useReadingSettings } from "./use-reading-settings.ts"

/** The button "Reading" with everything a person can choose about how texts are shown. */
export function ReadingMenu({ responseCount }: { readonly responseCount: number }) {
  const { settings, change } = useReadingSettings()
  return (
    <DialogTrigger>
      <Button variant="quiet" size="compact">
        Reading
        <Icon name="down" />
      </Button>
      <Popover containerPadding={OVERLAY_PADDING} placement="bottom end" className={`${overlayStyle.popover} w-96`}>
        <Dialog aria-label="Reading" className="flex flex-col gap-3.5 p-4 outline-none">
          <ChoiceBar
            label="Text size"
            choices={[
              { id: "small", label: "Small" },
              { id: "normal", label: "Normal" },
              { id: "large", label: "Large" },
              { id: "largest", label: "Largest" },
            ]}
            value={settings.textSize}
            onChange={(textSize) => change({ textSize })}
          />
          <ChoiceBar
            label="Width of lines"
            choices={[
              { id: "narrow", label: "Narrow" },
              { id: "normal", label: "Normal" },
              { id: "wide", label: "Wide" },
              { id: "full", label: "Full" },
            ]}
            value={settings.columnWidth}
            onChange={(columnWidth) => change({ columnWidth })}
          />
          <ChoiceBar
            label="Text"
            choices={[
              { id: "formatted", label: "Formatted" },
              { id: "plain", label: "Plain text" },
            ]}
            value={settings.text}
            onChange={(text) => change({ text })}
          />
          <ChoiceBar
            label="Responses"
            choices={[
              { id: "all", label: "All in sight" },
              { id: "focus", label: "One at a time" },
            ]}
            value={settings.view}
            onChange={(view) => change({ view })}
          />
          <ChoiceBar
            label="Scroll"
            choices={[
              { id: "page", label: "Page" },
              { id: "each", label: "Each" },
              { id: "together", label: "Together" },
            ]}
            value={settings.scrolling}
            onChange={(scrolling) => change({ scrolling })}
          />
          {responseCount === 2 && (
            <ChoiceBar
              label="Differences in words"
              choices={[
                { id: "hidden", label: "Hidden" },
                { id: "shown", label: "Shown" },
              ]}
              value={settings.differences}
              onChange={(differences) => change({ differences })}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
