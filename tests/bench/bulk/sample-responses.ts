import { readFileSync } from "node:fs"
import { join } from "node:path"
import { seededRandom } from "../seeded-random.ts"
import { parseGlossaryCsv } from "@readback/glossary/formats"

/** The glossary of the demo, in which the generated responses find their terms. */
export const demoGlossary: string = join(import.meta.dirname, "../../../apps/server/demo/starter-glossary.csv")

const SEED = 20_260_101
const EVERY_NTH_A_TERM = 12
const words =
  "the staff will review each report before noon and send it to the company that asked for it because supply moves at night while drivers rest near the bridge and nobody knows yet how long the road stays open to heavy trucks or what weather the north brings".split(
    " ",
  )

/** Responses of 300 to 800 characters, every twelfth word on average a term of the demo glossary; the same each time. */
export function* sampleResponses(count: number): Generator<string> {
  const random = seededRandom(SEED)
  const { concepts } = parseGlossaryCsv(readFileSync(demoGlossary))
  const terms = concepts.flatMap((concept) => concept.terms.map(({ text }) => text))
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ""
  for (let made = 0; made < count; made++) {
    const length = 300 + Math.floor(random() * 480)
    let text = ""
    while (text.length < length) {
      const word = pick(random() * EVERY_NTH_A_TERM < 1 ? terms : words)
      const isEnd = random() < 0.07
      text += `${word}${isEnd ? ". " : " "}`
    }
    yield `${text.trimEnd()}.`
  }
}
