import { useState } from "react"
import { Badge } from "../../../ui/badge.tsx"
import { Button } from "../../../ui/button.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import type { ImpactResult } from "./impact-report.tsx"
import { codeWords, scoreWords } from "./impact-words.ts"
import { type ExcerptFinding, markExcerpt } from "./mark-excerpt.ts"

type AffectedText = ImpactResult["top"][number]

interface AffectedTextsProps {
  readonly texts: readonly AffectedText[]
  readonly changed: number
  readonly projects: ImpactResult["projects"]
}

/** Texts that are open at first: enough to judge by, few enough to scroll past. */
const SHOWN_FIRST = 5

/** The texts on which a change tells most, as they are found now and as they would be. */
export function AffectedTexts({ texts, changed, projects }: AffectedTextsProps) {
  const [shown, setShown] = useState(SHOWN_FIRST)
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">Most affected texts</h3>
      {changed > texts.length && (
        <p className="text-sm text-muted">{`The ${formatCount(texts.length)} of ${formatCount(changed)} whose findings and score change most.`}</p>
      )}
      <ol className="flex flex-col gap-4">
        {texts.slice(0, shown).map((text) => (
          <li key={text.id} className="rounded-lg border border-line bg-surface shadow-raised">
            <Affected text={text} project={projects.find(({ id }) => id === text.projectId)?.name ?? ""} />
          </li>
        ))}
      </ol>
      {texts.length > shown && (
        <div>
          <Button onPress={() => setShown(texts.length)}>{`Show ${formatCount(texts.length - shown)} more`}</Button>
        </div>
      )}
    </div>
  )
}

function Affected({ text, project }: { readonly text: AffectedText; readonly project: string }) {
  const { before, after, changes, excerpt, findingsAfter, findingsBefore, isCut, kind } = text
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 text-sm">
        <Badge>{kind === "response" ? "Response" : "Rewrite"}</Badge>
        <span className="text-muted">{project}</span>
        <span className="text-muted">{changes === 0 ? "only its score" : countOf(changes, "finding")}</span>
        <span className="ml-auto font-semibold tabular-nums">
          {`Score ${scoreWords(before)} → ${scoreWords(after)}`}
        </span>
      </div>
      <div className="grid divide-line max-lg:divide-y lg:grid-cols-2 lg:divide-x">
        <Side title="Now" excerpt={excerpt} isCut={isCut} findings={findingsBefore} />
        <Side title="After the change" excerpt={excerpt} isCut={isCut} findings={findingsAfter} />
      </div>
    </>
  )
}

interface SideProps {
  readonly title: string
  readonly excerpt: string
  readonly isCut: boolean
  readonly findings: AffectedText["findingsBefore"]
}

function Side({ title, excerpt, isCut, findings }: SideProps) {
  const told = findings.filter(({ fate }) => fate !== undefined)
  return (
    <div className="flex min-w-0 flex-col gap-2 px-4 py-3">
      <h4 className="text-xs font-semibold text-muted">{title}</h4>
      <p className="text-sm break-words whitespace-pre-wrap">
        {isCut && "… "}
        {markExcerpt(excerpt, findings).map(({ text, finding }) =>
          finding === undefined ? (
            text
          ) : (
            <mark key={finding.id} className={lookOf(finding)}>
              {text}
            </mark>
          ),
        )}
        {isCut && " …"}
      </p>
      {told.length > 0 && (
        <ul className="flex flex-col gap-1 text-sm">
          {told.map((finding) => (
            <li key={finding.id}>
              <span className="font-semibold">{codeWords(finding.code)}</span>
              <span className="text-muted">{`, ${fateWords[finding.fate ?? "changes"]}: `}</span>
              {finding.message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const fateWords = { appears: "appears", disappears: "disappears", changes: "changes" } as const

/** Colour and line: nobody has to tell colours apart. */
const looks = {
  appears: "rounded-sm bg-error-soft text-error underline decoration-2",
  disappears: "rounded-sm bg-success-soft text-success line-through decoration-2",
  changes: "rounded-sm bg-warning-soft text-warning underline decoration-dashed decoration-2",
} as const

const lookOf = ({ fate }: ExcerptFinding): string =>
  fate === undefined ? "bg-transparent text-ink underline decoration-dotted decoration-control" : looks[fate]
