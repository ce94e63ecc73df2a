import type { Delimiter } from "@readback/glossary/formats"
import { keepPreviousData, useQuery } from "@tanstack/react-query"

/** Bytes that are looked at: twenty rows of any table that people write. */
const HEAD_BYTES = 256 * 1024

/** A file that was chosen; each choice is another, even of the same file, which may have changed. */
export interface ChosenFile {
  readonly choice: number
  readonly file: File
}

/** Looks at the head of a file; the reader of tables is fetched when the first file is chosen. */
export function usePreview(chosen: ChosenFile | undefined, delimiter: Delimiter | undefined) {
  return useQuery({
    queryKey: ["glossary-preview", chosen?.choice, delimiter],
    queryFn: async () => {
      if (chosen === undefined) throw new Error("No file was chosen")
      const { file } = chosen
      const [{ previewTable }, head] = await Promise.all([
        import("@readback/glossary/formats"),
        file.slice(0, HEAD_BYTES).arrayBuffer(),
      ])
      const isHead = file.size > HEAD_BYTES
      return previewTable(new Uint8Array(head), {
        fileName: file.name,
        isHead,
        rows: 21,
        ...(delimiter === undefined ? {} : { delimiter }),
      })
    },
    enabled: chosen !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    // Another separator keeps the table in sight, another file does not.
    placeholderData: (before, query) => (query?.queryKey[1] === chosen?.choice ? keepPreviousData(before) : undefined),
  })
}
