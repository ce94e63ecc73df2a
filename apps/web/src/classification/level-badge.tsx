import { levelColour } from "./level-colour.ts"

/** A classification marking beside the thing it marks. */
export function LevelBadge({ level }: { readonly level: string }) {
  const { background, text } = levelColour(level)
  return (
    <span
      className="inline-flex shrink-0 items-center rounded-sm border border-transparent px-1.5 py-px text-xs font-bold tracking-wide whitespace-nowrap print:[print-color-adjust:exact]"
      style={{ backgroundColor: background, color: text }}
    >
      {level}
    </span>
  )
}
