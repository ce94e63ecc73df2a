import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { Badge } from "../../../ui/badge.tsx"
import { Button } from "../../../ui/button.tsx"
import { formatCount } from "../../../words/format-count.ts"

type Line = inferRouterOutputs<AppRouter>["evidence"]["concordance"]["lines"][number]

const kindNames = { prompt: "Prompt", response: "Response", rewrite: "Rewrite" } as const
const verdicts = {
  preferred: { label: "Preferred", tone: "success" },
  rejected: { label: "Rejected", tone: "error" },
  both: { label: "Judged both ways", tone: "warning" },
} as const

const PAGE = 100
const head = "px-3 py-2 text-xs font-semibold whitespace-nowrap text-muted"

/** The lines of a concordance: the hit in the middle, its contexts at both sides. */
export function ConcordanceLines({ lines }: { readonly lines: readonly Line[] }) {
  const [shown, setShown] = useState(PAGE)
  return (
    <div className="flex flex-col gap-3">
      <figure
        aria-label="Concordance"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative overflow-x-auto rounded-lg border border-line bg-surface shadow-raised"
      >
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-b border-line bg-sunken text-left">
              <th scope="col" className={`${head} w-[38%] text-right`}>
                Before
              </th>
              <th scope="col" className={`${head} text-center`}>
                Hit
              </th>
              <th scope="col" className={`${head} w-[38%]`}>
                After
              </th>
              <th scope="col" className={head}>
                Where
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map((line) => (
              <Row key={`${line.textId} ${line.start}`} line={line} />
            ))}
          </tbody>
        </table>
      </figure>
      {lines.length > shown && (
        <div>
          <Button onPress={() => setShown(shown + PAGE)}>
            Show {formatCount(Math.min(PAGE, lines.length - shown))} more
          </Button>
        </div>
      )}
    </div>
  )
}

function Row({ line }: { readonly line: Line }) {
  const { left, hit, right, kind, project, model, judged } = line
  return (
    <tr className="border-b border-line align-top last:border-b-0 hover:bg-hover">
      <td className="min-w-48 px-3 py-1.5 text-right text-muted">{left}</td>
      <td className="px-1 py-1.5 text-center font-semibold text-accent-ink lg:whitespace-nowrap">{hit}</td>
      <td className="min-w-48 px-3 py-1.5 text-muted">{right}</td>
      <td className="min-w-40 px-3 py-1.5 text-xs text-muted">
        <span className="flex flex-wrap items-center gap-1.5">
          <span className="font-semibold text-ink">{kindNames[kind]}</span>
          {judged !== null && <Badge tone={verdicts[judged].tone}>{verdicts[judged].label}</Badge>}
        </span>
        <span className="block">{model === null ? project : `${model} · ${project}`}</span>
      </td>
    </tr>
  )
}
