import { Badge, type BadgeTone } from "../../ui/badge.tsx"
import { ChangeDetails, type ReleaseChange } from "./change-details.tsx"
import { ConceptLink } from "./concept-link.tsx"

const looks: Readonly<Record<ReleaseChange["kind"], { readonly tone: BadgeTone; readonly word: string }>> = {
  added: { tone: "success", word: "Added" },
  removed: { tone: "error", word: "Removed" },
  changed: { tone: "accent", word: "Changed" },
}

interface ReleaseChangeEntryProps {
  readonly change: ReleaseChange
  /** A release that has the concept. */
  readonly releaseId: string
}

/** One concept that came, went or changed, with what became of its fields and terms. */
export function ReleaseChangeEntry({ change, releaseId }: ReleaseChangeEntryProps) {
  const { tone, word } = looks[change.kind]
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={tone}>{word}</Badge>
        <span className="font-semibold">
          <ConceptLink releaseId={releaseId} conceptId={change.concept}>
            {change.name}
          </ConceptLink>
        </span>
      </div>
      <ChangeDetails change={change} />
    </li>
  )
}
