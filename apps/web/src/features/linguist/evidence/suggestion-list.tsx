import { ListBox, ListBoxItem } from "react-aria-components"
import { formatInstant } from "../../../words/format-instant.ts"
import type { Suggestion } from "./suggestion.ts"

interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[]
  readonly chosenId: string
  readonly onChoose: (suggestionId: string) => void
}

/** The suggestions to choose from; arrows go from one to the next. */
export function SuggestionList({ suggestions, chosenId, onChoose }: SuggestionListProps) {
  return (
    <ListBox
      aria-label="Suggestions"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosenId]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : keys
        if (key !== undefined) onChoose(String(key))
      }}
      className="max-h-[32rem] overflow-y-auto rounded-lg border border-line bg-surface shadow-raised lg:max-h-[calc(100dvh-20rem)]"
    >
      {suggestions.map(({ suggestionId, term, author, project, createdAt }, index) => (
        <ListBoxItem
          key={suggestionId}
          id={suggestionId}
          // Letters are keys of this page, so that none of them looks for a row.
          textValue={String(index + 1)}
          className="flex cursor-pointer flex-col gap-0.5 border-b border-line px-3.5 py-2.5 outline-offset-[-2px] last:border-b-0 hover:bg-hover data-selected:bg-accent-soft"
        >
          <span className="font-semibold break-words data-selected:text-accent-ink">{term}</span>
          <span className="text-xs text-muted">
            {author} · {project}
          </span>
          <span className="text-xs text-muted">{formatInstant(createdAt)}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
