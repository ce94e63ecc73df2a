import { buttonStyle } from "../../ui/button-style.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Icon } from "../../ui/icon.tsx"

const files = [
  {
    format: "tbx-dca",
    name: "TBX, style DCA",
    about: "ISO 30042:2019, for other terminology tools. Everything, also what only they understand.",
  },
  {
    format: "tbx-dct",
    name: "TBX, style DCT",
    about: "The same with an element for each kind of data, for tools that ask for it.",
  },
  { format: "tbx-v2", name: "TBX of 2008", about: "Martif, for older tools." },
  { format: "json", name: "JSON", about: "Everything, for programs and for another Readback." },
  { format: "csv", name: "CSV", about: "One term per row, for spreadsheets. The common fields only." },
  {
    format: "skos-csv",
    name: "SKOS labels, CSV",
    about: "One concept per row, for vocabularies of the web. Statuses and rules are left out.",
  },
  {
    format: "multiterm-csv",
    name: "CSV for MultiTerm",
    about: "One entry per row, every term with its status. Notes, relations and rules are left out.",
  },
  {
    format: "memoq-csv",
    name: "CSV for memoQ",
    about: "One entry per row. Discouraged terms are forbidden, the only such status that memoQ has.",
  },
  {
    format: "google-csv",
    name: "CSV for Google Translation",
    about: "The preferred terms of each concept, a column for each language.",
    isOfPairs: true,
  },
  {
    format: "deepl-csv",
    name: "CSV for DeepL",
    about: "Pairs of terms, from the glossary's language into each other one.",
    isOfPairs: true,
  },
  {
    format: "vale",
    name: "Vale style, ZIP",
    about: "Rules for writers' editors: the same terminology while they type.",
  },
] as const satisfies readonly {
  readonly format: string
  readonly name: string
  readonly about: string
  /** Whether it holds nothing but terms beside those of another language. */
  readonly isOfPairs?: true
}[]

interface ReleaseDownloadsProps {
  readonly releaseId: string
  /** Whether any term is in another language than the glossary's. */
  readonly isMultilingual: boolean
  readonly onClose: () => void
}

/** Every file that a release can be had as. */
export function ReleaseDownloads({ releaseId, isMultilingual, onClose }: ReleaseDownloadsProps) {
  const offered = files.filter((file) => isMultilingual || !("isOfPairs" in file))
  return (
    <Dialog title="Download this release" isOpen onClose={onClose} isWide>
      <ul className="divide-y divide-line">
        {offered.map(({ format, name, about }) => (
          <li key={format} className="flex items-center justify-between gap-4 py-2.5">
            <div>
              <p className="font-semibold">{name}</p>
              <p className="text-sm text-muted">{about}</p>
            </div>
            <a
              href={`/api/releases/${releaseId}/export/${format}`}
              download
              aria-label={`Download ${name}`}
              className={`${buttonStyle()} shrink-0`}
            >
              <Icon name="download" />
              Download
            </a>
          </li>
        ))}
      </ul>
      <div className="flex justify-end">
        <Button onPress={onClose}>Close</Button>
      </div>
    </Dialog>
  )
}
