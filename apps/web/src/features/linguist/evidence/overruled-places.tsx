import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useMay } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { buttonStyle } from "../../../ui/button-style.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { formatInstant } from "../../../words/format-instant.ts"
import { useGlossaryChange } from "../use-glossary-change.ts"
import { DraftChoice } from "../workbench/draft-choice.tsx"
import { useDraftProposal } from "../workbench/use-draft-proposal.tsx"
import { MarkedWords } from "./marked-words.tsx"
import type { OverruledTerm } from "./overruled-table.tsx"
import { reasonNames } from "./reason-names.ts"

interface OverruledPlacesProps {
  readonly glossaryId: string
  readonly term: OverruledTerm
  readonly onClose: () => void
}

/** Where findings of a term were overruled, and what can be done about it. */
export function OverruledPlaces({ glossaryId, term, onClose }: OverruledPlacesProps) {
  const { conceptId, termId } = term
  const mayEdit = useMay("glossary:edit")
  const places = useQuery(api.evidence.overruledPlaces.queryOptions({ glossaryId: glossaryId, conceptId, termId }))
  return (
    <Dialog title={`Where “${term.term}” was overruled`} isOpen isWide onClose={onClose}>
      {term.status !== null && mayEdit && <Remedies glossaryId={glossaryId} term={term} onDone={onClose} />}
      <Loaded query={places} subject="The places">
        {(rows) => (
          <ol className="flex flex-col divide-y divide-line">
            {rows.map((row) => (
              <li key={row.dismissalId} className="flex flex-col gap-1 py-3 first:pt-0">
                <blockquote className="max-w-prose">
                  <MarkedWords text={row.context === "" ? row.quote : row.context} words={row.quote} />
                </blockquote>
                <p className="text-sm">
                  <span className="font-semibold">{reasonNames[row.reason]}</span>
                  {row.comment !== "" && `: “${row.comment}”`}
                </p>
                <p className="text-xs text-muted">
                  {[
                    row.author,
                    row.project,
                    row.isOwnRewrite ? "own rewrite" : "response",
                    ...(row.releaseNumber === null ? [] : [`release ${row.releaseNumber}`]),
                    formatInstant(row.createdAt),
                  ].join(" · ")}
                </p>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      <div className="flex justify-end">
        <Button onPress={onClose}>Close</Button>
      </div>
    </Dialog>
  )
}

function Remedies({ glossaryId, term, onDone }: { glossaryId: string; term: OverruledTerm; onDone: () => void }) {
  const { conceptId, termId } = term
  const draft = useDraftProposal(glossaryId)
  const queries = useQueryClient()
  const changed = useGlossaryChange()
  const stop = useMutation(
    api.evidence.stopScoring.mutationOptions({
      onSuccess: async ({ isChanged }) => {
        onDone()
        await queries.invalidateQueries(api.evidence.overruled.pathFilter())
        await changed(
          isChanged
            ? `The draft proposes to show “${term.term}” and not to score it`
            : `The draft has it already: “${term.term}” is not scored`,
        )
      },
    }),
  )
  const propose = async () => {
    const proposalId = await draft.ensure()
    if (proposalId === undefined) return
    stop.mutate({ proposalId, conceptId, termId })
  }
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-sunken p-3">
      <p className="max-w-prose text-sm text-muted">
        Mend the rule in the workbench, for example with a context that rules the term out. Until then a draft can
        propose that the term is shown and not scored.
      </p>
      <DraftChoice glossaryId={glossaryId} draft={draft} />
      <div className="flex flex-wrap gap-2">
        <Link
          to="/workbench/$glossaryId/concepts/$conceptId"
          params={{ glossaryId, conceptId }}
          className={buttonStyle()}
        >
          Open in the workbench
        </Link>
        {!term.isUnscored && (
          <Button variant="primary" isPending={stop.isPending} onPress={() => void propose()}>
            Propose to stop scoring it
          </Button>
        )}
      </div>
      {stop.error !== null && (
        <Notice kind="error" title="Nothing was proposed">
          {failureOf(stop.error).message}
        </Notice>
      )}
    </div>
  )
}
