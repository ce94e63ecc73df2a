import { readFileSync } from "node:fs"
import { runInNewContext } from "node:vm"
import { expect, test } from "vitest"
import { parseGlossary } from "../formats/index.ts"
import * as glossary from "../index.ts"

const page = readFileSync(new URL("../../DESIGN.md", import.meta.url), "utf8")
const [setup = "", ...blocks] = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((block) => block[1] ?? "")

interface Example {
  readonly lines: string
  readonly expression: string
  readonly answer: string
}

/** The expressions of a block that are followed by their answer, each with the lines that stand before it. */
const examplesOf = (block: string): readonly Example[] => {
  const examples: Example[] = []
  let lines = ""
  for (const part of block.trim().split(/\n\n/)) {
    const [expression = "", answer] = part.split(/\n\/\/ => /)
    if (answer === undefined) lines += `${part}\n`
    else examples.push({ lines, expression, answer })
  }
  return examples
}

const examples = blocks.flatMap(examplesOf)

test("the page has its examples", () => {
  expect(examples.length).toBeGreaterThan(10)
})

test.each(examples.map((example) => [example.expression.split("\n")[0] ?? "", example] as const))(
  "%s",
  (_, example) => {
    // The lines are one function, so that what they declare ends with them.
    const program = `JSON.stringify((() => { ${setup}\n${example.lines}\nreturn (${example.expression}) })())`
    const answer = runInNewContext(program, { ...glossary, parseGlossary }) as string
    expect(JSON.parse(answer)).toEqual(JSON.parse(example.answer))
  },
)
