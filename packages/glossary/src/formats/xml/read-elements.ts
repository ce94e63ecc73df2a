import { SaxesParser } from "saxes"
import type { Issue } from "../issue.ts"
import type { XmlElement } from "./xml-element.ts"
import { xmlLimits } from "./xml-limits.ts"

/** What to do with the elements of a file as they close. */
export interface ElementHandlers {
  /** Local names of the elements that are handed over whole; what stands outside them is not kept. */
  readonly captured: ReadonlySet<string>
  onElement(element: XmlElement): void
  /** An element outside the captured ones begins. */
  onOutside(element: XmlElement): void
  onIssue(issue: Issue): void
}

/** Takes the text of a file piece by piece. */
export interface ElementReader {
  write(text: string): void
  end(): void
}

interface OpenElement extends Omit<XmlElement, "content"> {
  readonly content: (string | XmlElement)[]
}

const pieceLength = 65_536
const noScope: ReadonlyMap<string, string> = new Map()

const scopeOf = (
  attributes: Readonly<Record<string, string>>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const declared = Object.entries(attributes).filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"))
  return new Map([...outer, ...declared.map(([name, uri]) => [name.slice(6), uri] as const)])
}

/**
 * Reads XML 1.0 as a stream: the captured elements are handed over one by one, so that memory is bounded by the largest.
 * A document type is skipped: no entity of its own is expanded and nothing is ever fetched. Never throws; where the file is
 * malformed or exceeds a limit, one issue says where, and reading ends.
 */
export function elementReader(handlers: ElementHandlers): ElementReader {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const scopes: ReadonlyMap<string, string>[] = [noScope]
  const open: OpenElement[] = []
  let isStopped = false
  let isEnding = false
  let hasEntity = false
  let start = { line: 1, column: 1 }
  let attributes = 0
  let hasDeclaration = false
  let elements = 0
  let text = 0
  let sinceEvent = 0

  const issue = (code: string, message: string, severity: Issue["severity"] = "error"): void =>
    handlers.onIssue({ line: parser.line, column: Math.max(1, parser.column), severity, code, message })
  const exceeds = (what: string, most: number): void => {
    if (isStopped) return
    isStopped = true
    issue(
      "too-large",
      `Line ${parser.line}: ${what} exceeds ${most}, so reading ended here. What stands before was read.`,
    )
  }

  parser.on("error", (error) => {
    if (isStopped) return
    const what = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")
    if (what === "undefined entity") {
      hasEntity = true
      const message = `Line ${parser.line} refers to an entity that XML does not define, and entities are never expanded; the entry was left out. Write the character itself.`
      return issue("entity-reference", message)
    }
    const isLate = isEnding || what.includes("entity name")
    const { line, column } = isLate ? start : { line: parser.line, column: Math.max(1, parser.column) }
    const hint = isLate ? `after the element that begins there (${what}; is each & written &amp;?)` : `there (${what})`
    isStopped = true
    const message = `Line ${line}, column ${column}: the file is no well-formed XML ${hint}. Mend it and import again. What stands before was read.`
    handlers.onIssue({ line, column, severity: "error", code: "malformed-xml", message })
  })
  parser.on("doctype", (doctype) => {
    sinceEvent = 0
    if (!/<!ENTITY/.test(doctype)) return
    const message = "The document type declares entities; they are never expanded and nothing is fetched. Remove them."
    issue("entity-declaration", message)
  })
  parser.on("opentagstart", ({ name }) => {
    sinceEvent = 0
    attributes = 0
    hasDeclaration = false
    if (open.length === 0) hasEntity = false
    start = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) }
  })
  parser.on("attribute", ({ name }) => {
    sinceEvent = 0
    hasDeclaration ||= name.startsWith("xmlns")
    attributes += 1
    if (attributes > xmlLimits.attributes) exceeds("the number of attributes of an element", xmlLimits.attributes)
  })
  parser.on("opentag", (tag) => {
    if (isStopped) return
    if (scopes.length > xmlLimits.depth) return exceeds("the depth of the elements", xmlLimits.depth)
    const outer = scopes.at(-1) ?? noScope
    const scope = hasDeclaration ? scopeOf(tag.attributes, outer) : outer
    scopes.push(scope)
    const colon = tag.name.indexOf(":")
    const local = tag.name.slice(colon + 1)
    const namespace = scope.get(tag.name.slice(0, Math.max(0, colon))) ?? ""
    const element = {
      name: tag.name,
      local,
      namespace,
      attributes: { ...tag.attributes },
      content: [],
      scope,
      ...start,
    }
    if (open.length > 0 || handlers.captured.has(local)) {
      if (open.length === 0) elements = text = 0
      elements += 1
      if (elements > xmlLimits.elements) return exceeds("the number of elements in an entry", xmlLimits.elements)
      open.push(element)
    } else handlers.onOutside(element)
  })
  parser.on("closetag", () => {
    if (isStopped) return
    sinceEvent = 0
    scopes.pop()
    const closed = open.pop()
    if (closed === undefined) return
    const parent = open.at(-1)
    if (parent !== undefined) parent.content.push(closed)
    else if (!hasEntity) handlers.onElement(closed)
  })
  const onText = (added: string): void => {
    sinceEvent = 0
    const element = open.at(-1)
    if (isStopped || element === undefined) return
    text += added.length
    if (text > xmlLimits.text) return exceeds("the text of an entry", xmlLimits.text)
    const last = element.content.at(-1)
    if (typeof last === "string") element.content[element.content.length - 1] = last + added
    else element.content.push(added)
  }
  parser.on("text", onText)
  parser.on("cdata", onText)
  parser.on("comment", () => {
    sinceEvent = 0
  })
  parser.on("processinginstruction", () => {
    sinceEvent = 0
  })

  return {
    write(added) {
      for (let at = 0; at < added.length; at += pieceLength) {
        if (isStopped) return
        const piece = added.slice(at, at + pieceLength)
        sinceEvent += piece.length
        parser.write(piece)
        if (sinceEvent > xmlLimits.run) exceeds("the length of a text, name or attribute", xmlLimits.run)
      }
    },
    end() {
      isEnding = true
      if (!isStopped) parser.close()
    },
  }
}
