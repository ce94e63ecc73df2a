import type { Concept } from "@readback/glossary"
import { isDiscouraged } from "@readback/glossary"
import { useDeferredValue, useMemo } from "react"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Skeleton } from "../../ui/skeleton.tsx"
import { type AbbreviationSense, abbreviationsOf } from "./abbreviations.ts"
import { ConceptLink } from "./concept-link.tsx"
import { PrintedRelease } from "./printed-release.tsx"

const nothingYet: readonly AbbreviationSense[] = []

/** The abbreviations of a release with what they stand for, a row for each meaning. */
export function AbbreviationsScreen({ releaseId }: { readonly releaseId: string }) {
  return (
    <PrintedRelease releaseId={releaseId} title="Abbreviations">
      {({ concepts, language }) => <Rows releaseId={releaseId} concepts={concepts} language={language} />}
    </PrintedRelease>
  )
}

interface RowsProps {
  readonly releaseId: string
  readonly concepts: readonly Concept[]
  readonly language: string
}

function Rows({ releaseId, concepts, language }: RowsProps) {
  const all = useMemo(() => abbreviationsOf(concepts, language), [concepts, language])
  const senses = useDeferredValue(all, nothingYet)
  if (all.length === 0) return <EmptyState title="No abbreviations">No concept of this release has one.</EmptyState>
  if (senses.length < all.length) return <Skeleton lines={12} />
  return (
    <table className="w-full border-collapse text-sm print:text-[9pt]">
      <thead>
        <tr className="border-b-2 border-ink text-left">
          <th scope="col" className="w-40 py-1.5 pr-4 font-semibold">
            Abbreviation
          </th>
          <th scope="col" className="py-1.5 font-semibold">
            Full form
          </th>
        </tr>
      </thead>
      <tbody>
        {senses.map(({ term, concept, fullForms }) => (
          <tr key={`${concept.id} ${term.id}`} className="border-b border-line align-top">
            <th scope="row" className="py-1 pr-4 print:py-0.5 text-left font-bold">
              {term.text}
            </th>
            <td className="py-1 print:py-0.5">
              <ConceptLink releaseId={releaseId} conceptId={concept.id}>
                {fullForms.length === 0 ? (concept.definition ?? concept.id) : fullForms.join("; ")}
              </ConceptLink>
              {isDiscouraged(term) && <i className="text-muted"> ({term.status})</i>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
