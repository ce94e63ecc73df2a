import type { FilePreview } from "@readback/glossary/formats"
import { FileDrop } from "../../../ui/file-drop.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { layoutNames, originNames } from "./origin-names.ts"
import type { ChosenFile } from "./use-preview.ts"

interface FileFieldProps {
  readonly chosen: ChosenFile | undefined
  readonly preview: { readonly data: FilePreview | undefined; readonly error: Error | null }
  readonly isDisabled: boolean
  readonly onFile: (file: File) => void
}

/** Chooses the file, and says what it seems to be. */
export function FileField({ chosen, preview, isDisabled, onFile }: FileFieldProps) {
  return (
    <div className="flex flex-col gap-3">
      <FileDrop
        label={chosen === undefined ? "Drop a glossary file here" : chosen.file.name}
        hint={
          chosen === undefined
            ? "TBX, CSV or tab-separated text of MultiTerm, memoQ, Google, DeepL or your own, JSON"
            : `${sizeOf(chosen.file.size)}. Drop or choose another file to replace it.`
        }
        endings={[".csv", ".tsv", ".txt", ".tbx", ".xml", ".json"]}
        isDisabled={isDisabled}
        onFiles={([file]) => {
          if (file !== undefined) onFile(file)
        }}
      />
      {preview.error !== null && (
        <Notice kind="error" title="The file cannot be read">
          It was changed, moved or removed, or is a folder. Choose it again.
        </Notice>
      )}
      {preview.data !== undefined && (
        <p className="text-sm" role="status">
          <span className="text-muted">Recognised as:</span> {nameOf(preview.data)}
        </p>
      )}
    </div>
  )
}

const nameOf = (preview: FilePreview): string =>
  preview.kind === "table"
    ? originNames[preview.origin].name
    : (layoutNames[preview.layout] ?? "no glossary, as far as can be told")

const sizeOf = (bytes: number): string =>
  bytes < 1024 ** 2 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`
