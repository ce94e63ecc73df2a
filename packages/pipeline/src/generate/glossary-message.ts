import { type Concept, conceptName, isDiscouraged, type Matcher } from "@readback/glossary"

/** Longest glossary in a prompt, in UTF-16 units: about 1,500 tokens. */
const MAX_LENGTH = 6_000

const HEAD = "Use the terms of this glossary:"

/** The terms that a prompt touches, as an instruction, and the concepts that it speaks of. */
export interface GlossaryMessage {
  readonly text: string
  readonly conceptIds: readonly string[]
}

/** What the glossary says of the terms in a text, first come first told, up to a bound; undefined where it says nothing. */
export function glossaryMessage(matcher: Matcher, text: string): GlossaryMessage | undefined {
  const lines: string[] = []
  const conceptIds: string[] = []
  let length = HEAD.length
  for (const id of new Set(matcher.match(text).map((match) => match.conceptId))) {
    const concept = matcher.concept(id)
    if (concept === undefined) continue
    const line = lineOf(concept)
    if (length + line.length + 1 > MAX_LENGTH) continue
    length += line.length + 1
    lines.push(line)
    conceptIds.push(id)
  }
  return lines.length === 0 ? undefined : { text: [HEAD, ...lines].join("\n"), conceptIds }
}

function lineOf(concept: Concept): string {
  const { definition, terms } = concept
  const avoided = terms.filter(isDiscouraged).map(({ text }) => `"${text}"`)
  const meaning = definition === undefined ? "" : `: ${definition.replace(/[.\s]+$/, "")}`
  const instead = avoided.length === 0 ? "" : ` Do not write ${avoided.join(" or ")}.`
  return `- ${conceptName(concept)}${meaning}.${instead}`
}
