import { Label, ProgressBar as AriaProgressBar } from "react-aria-components"

interface ProgressBarProps {
  readonly label: string
  /** Share done, from 0 to 1; undefined while it is not known. */
  readonly share: number | undefined
  /** The same in words, as "12 of 40". */
  readonly words: string
}

/** How far something is, as a bar and in words. */
export function ProgressBar({ label, share, words }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={(share ?? 0) * 100}
      isIndeterminate={share === undefined}
      valueLabel={words}
      className="flex flex-col gap-1.5"
    >
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <Label className="font-semibold">{label}</Label>
        <span className="text-muted tabular-nums">{words}</span>
      </div>
      <div className="h-2.5 overflow-hidden rounded-full border border-control bg-sunken">
        <div
          className={`h-full bg-accent transition-[width] ${share === undefined ? "w-2/5 animate-pulse" : ""}`}
          style={share === undefined ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </AriaProgressBar>
  )
}
