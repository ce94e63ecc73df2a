import { ToggleButton } from "react-aria-components"
import { choiceStyle } from "../ranking/choice-style.ts"

interface IssueChoiceProps {
  /** The response's letter. */
  readonly name: string
  readonly tags: readonly string[]
  readonly set: readonly string[]
  readonly onTag: (tag: string, isSet: boolean) => void
}

/** What may be wrong with a response, as buttons that stay pressed. */
export function IssueChoice({ name, tags, set, onTag }: IssueChoiceProps) {
  if (tags.length === 0) return null
  return (
    <div role="group" aria-label={`What is wrong with ${name}`} data-issues={name} className="flex flex-wrap gap-1">
      {tags.map((tag) => (
        <ToggleButton
          key={tag}
          isSelected={set.includes(tag)}
          onChange={(isSet) => onTag(tag, isSet)}
          className={`${choiceStyle} min-h-7 font-normal data-selected:font-semibold`}
        >
          {tag}
        </ToggleButton>
      ))}
    </div>
  )
}
