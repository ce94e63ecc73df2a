import { randomUUID } from "node:crypto"
import { type Context, createProject } from "@readback/pipeline"
import { type IndexedText, indexTexts, insertPrompt, insertResponses } from "@readback/store"
import { sampleResponses } from "./sample-responses.ts"

const PER_PROMPT = 2
const PER_TRANSACTION = 1_000

/** A project with a glossary and that many generated responses, two a prompt, none of them scored; answers its id. */
export async function storedProject(admin: Context, glossaryId: string, count: number): Promise<string> {
  const name = `Bulk ${randomUUID()}`
  const { projectId } = await createProject(admin, {
    name,
    classification: "UNCLASSIFIED",
    glossaryId: glossaryId,
  })
  await storeResponses(admin, projectId, count)
  return projectId
}

/** Stores that many generated responses, two a prompt, each with an end of its own. */
export async function storeResponses(
  admin: Context,
  projectId: string,
  count: number,
  endOf: (nth: number) => string = () => "",
): Promise<void> {
  const createdAt = admin.clock()
  const provenance = { file: "generated", row: 1, format: "generated" }
  const texts = sampleResponses(count)
  for (let first = 0; first < count; first += PER_TRANSACTION) {
    await admin.store.write(async (tx) => {
      const words: IndexedText[] = []
      for (let at = first; at < Math.min(count, first + PER_TRANSACTION); at += PER_PROMPT) {
        const promptId = admin.newId()
        const messages = [{ role: "user" as const, content: `Report on item ${at}.` }]
        const prompt = { id: promptId, projectId, messages, hash: promptId, marking: "UNCLASSIFIED" }
        await insertPrompt(tx, { ...prompt, provenance, createdAt })
        const responses = Array.from({ length: PER_PROMPT }, (_, nth) => {
          const text = `${texts.next().value ?? ""}${endOf(at + nth)}`
          return { id: admin.newId(), promptId, text, hash: String(at + nth), provenance, createdAt }
        })
        await insertResponses(tx, responses)
        words.push({ kind: "prompt", id: promptId, text: messages[0]?.content ?? "" })
        words.push(...responses.map(({ id, text }) => ({ kind: "response", id, text }) as const))
      }
      await indexTexts(tx, projectId, words)
    })
  }
}
