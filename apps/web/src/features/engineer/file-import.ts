import type { ImportReport } from "@readback/server/api"

/** How the import of one file goes. */
export type FileImportState =
  | { readonly kind: "waiting" }
  | { readonly kind: "sending"; readonly share: number }
  | { readonly kind: "reported"; readonly report: ImportReport }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "cancelled" }

/** One chosen file and how its import goes. */
export interface FileImport {
  readonly key: string
  readonly file: File
  readonly state: FileImportState
}
