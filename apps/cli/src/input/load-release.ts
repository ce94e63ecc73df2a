import { createHash } from "node:crypto"
import { canonicalJson, type Release } from "@readback/glossary"
import { countOf } from "../output/count-of.ts"
import type { Terminal } from "../output/terminal.ts"
import { Refusal } from "../refusal.ts"
import { loadGlossary } from "./load-glossary.ts"

/** A glossary file as a release with the hash that it would have on a server; its number is 0, for none was published. */
export async function loadRelease(path: string, tag: string | undefined, terminal: Terminal): Promise<Release> {
  const { file, language, concepts, issues } = await loadGlossary(path, tag, terminal)
  const errors = issues.filter(({ severity }) => severity === "error")
  const [first] = errors
  const lint = `readback glossary lint ${path === "-" ? "FILE" : path}`
  if (concepts.length === 0) {
    const why = first === undefined ? "It holds no terms." : `Line ${first.line}: ${first.message}`
    throw new Refusal(`"${file}" gives no glossary. ${why}`)
  }
  if (first !== undefined)
    terminal.note(`${file}: ${countOf(errors.length, "error")}, left out of the glossary. ${lint} lists them.`)
  const hash = createHash("sha256").update(canonicalJson(concepts)).digest("hex")
  return { glossaryId: file, number: 0, title: file, language, hash, concepts }
}
