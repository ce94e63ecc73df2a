import { Badge } from "../../../ui/badge.tsx"

interface RankStatusProps {
  readonly isBetter: boolean
  /** Whether the digits rank this response now. */
  readonly isNext: boolean
  readonly ranks: number
}

/** How a response stands: the better of two, or the one that the next digit ranks. */
export function RankStatus({ isBetter, isNext, ranks }: RankStatusProps) {
  if (isBetter) return <Badge tone="accent">better</Badge>
  return isNext ? <Badge tone="neutral">press 1 to {ranks}</Badge> : null
}
