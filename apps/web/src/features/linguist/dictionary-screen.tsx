import type { Concept } from "@readback/glossary"
import { useDeferredValue, useMemo } from "react"
import { Skeleton } from "../../ui/skeleton.tsx"
import { type DictionaryEntry, type DictionaryLetter, dictionaryOf } from "./dictionary.ts"
import { DictionaryWord } from "./dictionary-word.tsx"
import { PrintedRelease } from "./printed-release.tsx"

const nothingYet: readonly DictionaryLetter[] = []

/** A release as an alphabetical dictionary, on the screen and in two columns on paper. */
export function DictionaryScreen({ releaseId }: { readonly releaseId: string }) {
  return (
    <PrintedRelease releaseId={releaseId} title="Dictionary">
      {({ concepts, language }) => <Letters concepts={concepts} language={language} />}
    </PrintedRelease>
  )
}

function Letters({ concepts, language }: { readonly concepts: readonly Concept[]; readonly language: string }) {
  const all = useMemo(() => dictionaryOf(concepts, language), [concepts, language])
  // Ten thousand entries take a while: they are drawn in slices, between which the page stays usable.
  const letters = useDeferredValue(all, nothingYet)
  if (letters.length < all.length) return <Skeleton lines={12} />
  return (
    <>
      <nav aria-label="Letters" className="flex flex-wrap gap-1 print:hidden">
        {letters.map(({ letter }) => (
          <a
            key={letter}
            href={`#letter-${letter}`}
            className="grid min-h-8 min-w-8 place-items-center rounded-md border border-line bg-surface px-1.5 text-sm font-semibold hover:bg-hover"
          >
            {letter}
          </a>
        ))}
      </nav>
      {letters.map(({ letter, entries }) => (
        // On paper the letter stands at the head of a table, and so on every page of its entries.
        <section key={letter} id={`letter-${letter}`} aria-label={letter} className="print:table print:w-full">
          <div className="break-inside-avoid print:table-header-group">
            <h2 className="mb-2 border-b-2 border-ink text-lg font-bold">{letter}</h2>
          </div>
          <div className="print:table-row-group">
            <div className="gap-10 md:columns-2 print:columns-2 print:gap-6 print:text-[9pt] print:leading-snug">
              {entries.map((entry) => (
                <DictionaryWord key={keyOf(entry)} entry={entry} />
              ))}
            </div>
          </div>
        </section>
      ))}
    </>
  )
}

const keyOf = (entry: DictionaryEntry): string =>
  JSON.stringify([entry.concept.id, entry.kind === "reference" ? entry.term.id : null])
