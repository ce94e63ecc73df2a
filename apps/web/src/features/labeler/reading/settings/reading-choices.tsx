import { ChoiceBar } from "../../../../ui/choice-bar.tsx"
import { useReadingSettings } from "./use-reading-settings.ts"

/** Everything a person can choose about how texts are shown. */
export default function ReadingChoices({ responseCount }: { readonly responseCount: number }) {
  const { settings, change } = useReadingSettings()
  return (
    <>
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
    </>
  )
}
