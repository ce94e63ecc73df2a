import type { Finding } from "@readback/glossary"
import { findingMark } from "../../reading/finding-mark.ts"
import { markHeading } from "../../reading/mark-heading.ts"
import type { TermFacts } from "../../reading/term-facts.ts"

/** The card of a finding: why it is marked, and what the glossary knows of the term. */
export function findingCard(finding: Finding, { preferred, abbreviations, definition, source }: TermFacts): Node {
  const mark = findingMark(finding)
  const card = document.createElement("div")
  card.className = `cm-finding-card cm-finding-card-${mark}`
  const line = (className: string, text: string | undefined) => {
    if (text === undefined || text === "") return
    const element = document.createElement("p")
    element.className = className
    element.textContent = text
    card.append(element)
  }
  const heading = markHeading({ finding, mark: mark === "hint" ? "discouraged" : mark })
  line("cm-finding-heading", mark === "hint" ? `Hint: ${heading}` : heading)
  line(
    "cm-finding-term",
    preferred === undefined || abbreviations.length === 0 ? preferred : `${preferred} (${abbreviations.join(", ")})`,
  )
  line("", finding.message)
  line("cm-finding-definition", definition)
  line("cm-finding-source", source === undefined ? undefined : `Source: ${source}`)
  return card
}
