import { type ReactNode, useState } from "react"
import type { Termbase } from "../../use-termbase.ts"
import { readingStyle } from "../settings/reading-style.ts"
import { useReadingSettings } from "../settings/use-reading-settings.ts"
import { DiffNotice } from "./diff-notice.tsx"
import { DiffText } from "../../../../reading/comparing/diff-text.tsx"
import { ResponseCard } from "./response-card.tsx"
import { ResponseStrip } from "./response-strip.tsx"
import type { ShownResponse } from "./shown-response.ts"
import { useLinkedScroll } from "./use-linked-scroll.ts"
import { useWordDiff } from "../../../../reading/comparing/use-word-diff.ts"

interface ResponseSetProps {
  /** Two to eight, in the order of their names. */
  readonly responses: readonly ShownResponse[]
  /** Without one, texts are shown without marks and scores. */
  readonly termbase: Termbase | undefined
  /** The responses that are outlined, such as the better one. */
  readonly highlighted?: readonly string[]
  /** Which one is shown where one is shown at a time, and who is told to show another; by itself otherwise. */
  readonly focused?: { readonly id: string; readonly onChange: (id: string) => void }
  readonly renderStatus?: (response: ShownResponse) => ReactNode
  readonly renderActions?: (response: ShownResponse) => ReactNode
  readonly renderFooter?: (response: ShownResponse) => ReactNode
}

/** All responses to a request, whole: two side by side, more in a grid, or one at a time, as the reader likes. */
export function ResponseSet(props: ResponseSetProps) {
  const { responses, termbase, highlighted = [], renderStatus, renderActions, renderFooter } = props
  const { settings } = useReadingSettings()
  const [ownFocus, setOwnFocus] = useState<string>()
  const focused = props.focused ?? { id: ownFocus, onChange: setOwnFocus }
  const current = responses.find(({ id }) => id === focused.id) ?? responses[0]
  const isOne = settings.view === "focus" && current !== undefined

  const [first, second] = responses
  const isCompared = settings.differences === "shown" && !isOne && responses.length === 2
  const compared = useWordDiff(
    isCompared && first !== undefined && second !== undefined ? [first.text, second.text] : undefined,
  )
  const linked = useLinkedScroll(settings.scrolling === "together")
  const shown = isOne ? [current] : responses
  const columns = isOne ? "" : `md:grid-cols-2 ${responses.length > 2 ? "2xl:grid-cols-3" : ""}`

  return (
    <div style={readingStyle(settings)} className="flex flex-col gap-3">
      {isOne && <ResponseStrip responses={responses} current={current} onChange={focused.onChange} />}
      {compared !== undefined && <DiffNotice state={compared} />}
      <div className={`grid items-start gap-4 ${columns}`}>
        {shown.map((response) => {
          const side = response === first ? "first" : "second"
          return (
            <ResponseCard
              key={response.id}
              response={response}
              termbase={termbase}
              isFormatted={settings.text === "formatted" && !isCompared}
              isHighlighted={highlighted.includes(response.id)}
              scrollArea={settings.scrolling === "page" ? undefined : linked}
              status={renderStatus?.(response)}
              actions={renderActions?.(response)}
              footer={renderFooter?.(response)}
            >
              {compared?.kind === "compared" ? (
                <DiffText parts={compared.diff[side]} name={response.name} side={side} />
              ) : undefined}
            </ResponseCard>
          )
        })}
      </div>
    </div>
  )
}
