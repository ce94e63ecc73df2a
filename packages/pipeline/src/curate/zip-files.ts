import type { ValeFile } from "@readback/glossary/formats"
import { strToU8, zipSync } from "fflate"

/** Files as a ZIP archive (PKWARE APPNOTE); all carry the given time, so that equal files make equal bytes. */
export function zipFiles(files: readonly ValeFile[], at: Date): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { mtime: at })
}
