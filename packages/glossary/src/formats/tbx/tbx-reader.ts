import type { Concept } from "../../model/concept.ts"
import type { GlossaryReader } from "../glossary-reader.ts"
import { issueLog } from "../issue-log.ts"
import { isLanguageTag } from "../language-tag.ts"
import type { Layout } from "../layout.ts"
import { parsedGlossary } from "../parsed-glossary.ts"
import { elementReader } from "../xml/read-elements.ts"
import { decoderFor, encodingOf } from "../xml/xml-encoding.ts"
import { childrenOf, rawText, textOf, type XmlElement } from "../xml/xml-element.ts"
import { readEntry } from "./read-entry.ts"
import { rootIssues } from "./root-issues.ts"
import { isLanguageSection, isTermSection } from "./sections.ts"
import { tell, type TbxContext } from "./tbx-context.ts"

const captured: ReadonlySet<string> = new Set(["conceptEntry", "termEntry", "title"])

/** What decoders write in place of bytes that mean nothing in the encoding. */
const replacement = "\uFFFD"

const countTerms = (entry: XmlElement): number =>
  childrenOf(entry)
    .filter(isLanguageSection)
    .reduce((total, section) => total + childrenOf(section).filter(isTermSection).length, 0)

const layoutOf = (root: XmlElement): Layout => {
  if (root.local === "martif") return "tbx-v2"
  if (root.local === "TBX") return "tbx-min"
  if (root.local !== "tbx") return "unknown"
  return root.attributes["style"]?.toLowerCase() === "dct" ? "tbx-dct" : "tbx-dca"
}

/**
 * Reads TBX (ISO 30042:2019 in the styles DCA and DCT, the `martif` of 2008, TBX-Min of 2013) chunk by chunk into one model.
 * `head` are the first bytes of the file, which tell its encoding; they are not read yet.
 */
export function tbxReader(head: Uint8Array, options: { readonly defaultLanguage?: string } = {}): GlossaryReader {
  const log = issueLog()
  const context: TbxContext = {
    log,
    language: options.defaultLanguage ?? "en",
    rows: 0,
    skipped: 0,
    assumed: 0,
    conceptIds: new Set(),
  }
  const concepts: Concept[] = []
  let root: XmlElement | undefined
  let title: string | undefined

  let isDamaged = false
  let isDamageTold = false
  const encoding = encodingOf(head)

  const reader = elementReader({
    captured,
    onIssue: (issue) => log.add(issue),
    onOutside(element) {
      if (root === undefined) {
        root = element
        const language = element.attributes["xml:lang"] ?? element.attributes["lang"]
        if (options.defaultLanguage === undefined && language !== undefined && isLanguageTag(language))
          context.language = language
        for (const issue of rootIssues(element)) log.add(issue)
      } else if (element.local === "back") {
        const message = "What stands after the entries (people, references) is not part of a glossary and was left out."
        log.add({ line: element.line, column: element.column, severity: "warning", code: "back-left-out", message })
      }
    },
    onElement(element) {
      if (element.local === "title") {
        title ??= textOf(element) || undefined
        return
      }
      if (isDamaged && rawText(element).includes(replacement)) {
        const terms = countTerms(element)
        context.rows += terms
        context.skipped += terms
        const message = `The entry in line ${element.line} has characters that are not valid in the file's encoding (${encoding}) and was left out. Save the file as UTF-8.`
        tell(context, element, "error", "wrong-encoding", message)
        isDamageTold = true
        return
      }
      const concept = readEntry(context, element)
      if (concept !== undefined) concepts.push(concept)
    },
  })
  const known = decoderFor(encoding)
  const decoder = known ?? new TextDecoder()
  if (known === undefined) {
    const message = `The encoding "${encoding}" is not known here; the file was read as UTF-8. Save it as UTF-8.`
    log.add({ line: 1, severity: "warning", code: "unknown-encoding", message })
  }
  const write = (text: string): void => {
    isDamaged ||= text.includes(replacement)
    reader.write(text)
  }

  return {
    write: (chunk) => write(decoder.decode(chunk, { stream: true })),
    end() {
      write(decoder.decode())
      reader.end()
      const line = root?.line ?? 1
      if (isDamaged && !isDamageTold) {
        const message = `Some characters outside the entries are not valid in the file's encoding (${encoding}). Save it as UTF-8.`
        log.add({ line: 1, severity: "warning", code: "wrong-encoding", message })
      }
      if (context.assumed > 0) {
        const message = `${context.assumed} terms have no administrative status: where no other term is preferred the first full form is, the rest are admitted.`
        log.add({ line, severity: "warning", code: "status-assumed", message, field: "administrativeStatus" })
      }
      const layout = root === undefined ? "unknown" : layoutOf(root)
      if (concepts.length === 0 && root !== undefined && context.rows === 0) {
        const message =
          layout === "unknown"
            ? `The file is XML but no TBX: its root is "${root.name.slice(0, 40)}". Export the glossary as TBX, CSV or JSON.`
            : "The file holds no entry. A glossary has at least one conceptEntry (termEntry in TBX of 2008)."
        log.add({ line, severity: "error", code: layout === "unknown" ? "not-tbx" : "no-entries", message })
      }
      return parsedGlossary({
        layout,
        ...(title === undefined ? {} : { title }),
        ...(root === undefined ? {} : { language: context.language }),
        concepts,
        issues: log.list(),
        rows: context.rows,
        skipped: context.skipped,
      })
    },
  }
}
