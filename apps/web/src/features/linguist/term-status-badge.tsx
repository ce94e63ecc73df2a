import type { TermStatus } from "@readback/glossary"
import { Badge, type BadgeTone } from "../../ui/badge.tsx"
import { Icon, type IconName } from "../../ui/icon.tsx"
import { termStatusNames } from "./term-status-names.ts"

const looks: Readonly<Record<TermStatus, { readonly tone: BadgeTone; readonly icon: IconName }>> = {
  preferred: { tone: "success", icon: "check" },
  admitted: { tone: "neutral", icon: "circle" },
  deprecated: { tone: "warning", icon: "warning" },
  superseded: { tone: "warning", icon: "warning" },
  forbidden: { tone: "error", icon: "ban" },
}

/** How the house regards a term, in a sign and a word. */
export function TermStatusBadge({ status }: { readonly status: TermStatus }) {
  const { tone, icon } = looks[status]
  return (
    <Badge tone={tone}>
      <Icon name={icon} />
      {termStatusNames[status]}
    </Badge>
  )
}
