import type { ColumnMeanings } from "@readback/domain"

/** How the import of one file goes. What follows `sent` is read from the server. */
export type FileImportState =
  | { readonly kind: "waiting" }
  | { readonly kind: "sending"; readonly share: number }
  | { readonly kind: "held"; readonly importId: string; readonly columns: ColumnMeanings | undefined }
  | { readonly kind: "started"; readonly importId: string }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "cancelled" }

/** One chosen file and how its import goes. */
export interface FileImport {
  readonly key: string
  readonly file: File
  readonly state: FileImportState
}
