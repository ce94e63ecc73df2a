import { isDiscouraged, type Term } from "@readback/glossary"
import type { DictionaryEntry } from "./dictionary.ts"

/** One entry of a dictionary, as it is printed. */
export function DictionaryWord({ entry }: { readonly entry: DictionaryEntry }) {
  if (entry.kind === "reference") {
    const { word, term, to } = entry
    return (
      <p className="mb-1.5 break-inside-avoid">
        <b className="font-semibold">{word}</b>{" "}
        {isDiscouraged(term) ? (
          <>
            <i>{term.status}</i>: use <b className="font-semibold">{to}</b> instead
          </>
        ) : (
          <>
            see <b className="font-semibold">{to}</b>
          </>
        )}
      </p>
    )
  }
  const { word, abbreviations, others, concept } = entry
  return (
    <div className="mb-2.5 break-inside-avoid">
      <p>
        <b className="font-bold">{word}</b>
        {abbreviations.length > 0 && ` (${abbreviations.join(", ")})`}
        {concept.definition !== undefined && <>. {concept.definition}</>}
        {concept.definitionSource !== undefined && <span className="text-muted"> [{concept.definitionSource}]</span>}
      </p>
      {others.length > 0 && <p className="text-muted">{others.map(otherWords).join("; ")}</p>}
    </div>
  )
}

const otherWords = (term: Term): string =>
  isDiscouraged(term) ? `not “${term.text}” (${term.status})` : `also “${term.text}”`
