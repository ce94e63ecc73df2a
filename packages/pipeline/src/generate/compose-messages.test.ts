import { compile, type Release } from "@readback/glossary"
import { describe, expect, test } from "vitest"
import { composeMessages } from "./compose-messages.ts"

const match = { case: "common", hyphen: "flex", inflect: "noun", forms: [] } as const
const examples = { positive: [], negative: [] }
const term = (id: string, text: string, status: "preferred" | "forbidden") =>
  ({ id, text, type: "fullForm", status, replacements: [], match, examples }) as const
const release: Release = {
  glossaryId: "g",
  number: 1,
  title: "G",
  language: "en",
  hash: "h",
  concepts: [
    {
      id: "lz",
      definition: "Where aircraft land.",
      subjectFields: [],
      terms: [term("t1", "landing zone", "preferred"), term("t2", "touchdown spot", "forbidden")],
    },
    { id: "cas", subjectFields: [], terms: [term("t3", "close air support", "preferred")] },
  ],
}
const matcher = compile(release)
const asked = { role: "user", content: "Mark the touchdown spot." } as const

describe("what a model reads", () => {
  test("is the prompt itself where nothing is added", () => {
    expect(composeMessages([asked], { systemPrompt: " ", matcher: undefined })).toEqual({
      messages: [asked],
      conceptIds: [],
    })
  })

  test("is one system message: the run's, the terms that the prompt touches, the prompt's own", () => {
    const own = { role: "system", content: "You are a clerk." } as const
    const { messages, conceptIds } = composeMessages([own, asked], { systemPrompt: "Be brief.", matcher })
    expect(conceptIds).toEqual(["lz"])
    expect(messages).toEqual([
      {
        role: "system",
        content:
          "Be brief.\n\nUse the terms of this glossary:\n" +
          '- landing zone: Where aircraft land. Do not write "touchdown spot".\n\nYou are a clerk.',
      },
      asked,
    ])
  })

  test("holds no glossary where the prompt touches none of its terms", () => {
    const other = { role: "user", content: "Good morning." } as const
    expect(composeMessages([other], { systemPrompt: "", matcher }).messages).toEqual([other])
  })

  test("stays bounded, however many terms there are", () => {
    const many: Release = {
      ...release,
      concepts: Array.from({ length: 300 }, (_, at) => ({
        id: `c${at}`,
        definition: "d".repeat(100),
        subjectFields: [],
        terms: [term(`t${at}`, `item${at} place`, "preferred")],
      })),
    }
    const content = many.concepts.map(({ terms }) => terms[0]?.text).join(", ")
    const { messages, conceptIds } = composeMessages([{ role: "user", content }], {
      systemPrompt: "",
      matcher: compile(many),
    })
    expect(messages[0]?.content.length).toBeLessThanOrEqual(6_000)
    expect(conceptIds.length).toBeGreaterThan(20)
  })

  test("sends what a tool said as the user's words", () => {
    const { messages } = composeMessages([asked, { role: "tool", content: "42" }], {
      systemPrompt: "",
      matcher: undefined,
    })
    expect(messages.at(-1)).toEqual({ role: "user", content: "42" })
  })
})
