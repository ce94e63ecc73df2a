import type { TermStatus } from "@readback/glossary"
import { Badge, type BadgeTone } from "../../ui/badge.tsx"
import { Icon, type IconName } from "../../ui/icon.tsx"

const looks: Readonly<
  Record<TermStatus, { readonly tone: BadgeTone; readonly icon: IconName; readonly word: string }>
> = {
  preferred: { tone: "success", icon: "check", word: "Preferred" },
  admitted: { tone: "neutral", icon: "circle", word: "Admitted" },
  deprecated: { tone: "warning", icon: "warning", word: "Deprecated" },
  superseded: { tone: "warning", icon: "warning", word: "Superseded" },
  forbidden: { tone: "error", icon: "ban", word: "Forbidden" },
}

/** How the house regards a term, in a sign and a word. */
export function TermStatusBadge({ status }: { readonly status: TermStatus }) {
  const { tone, icon, word } = looks[status]
  return (
    <Badge tone={tone}>
      <Icon name={icon} />
      {word}
    </Badge>
  )
}
