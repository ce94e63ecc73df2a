import { type Message, promptText } from "@readback/domain"
import { wordRows } from "../kit/word-rows.ts"
import type { Dialect } from "./handle.ts"
import type { MigrationConnection } from "./migrate.ts"

/** Texts read at a time. */
const PAGE = 500

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** Where the texts of each kind stand: id, project and text, after an id. */
const sources = {
  prompt: "select id, project_id, cast(messages as text) as text from prompt where id > $ order by id",
  response:
    "select response.id as id, prompt.project_id as project_id, response.text as text from response " +
    "join prompt on prompt.id = response.prompt_id where response.id > $ order by response.id",
  rewrite:
    "select rewrite.id as id, judgment.project_id as project_id, rewrite.text as text from rewrite " +
    "join judgment on judgment.id = rewrite.judgment_id where rewrite.id > $ order by rewrite.id",
} as const

/** Puts the texts into the index that were stored before there was one. */
export async function fillTextIndex(dialect: Dialect, connection: MigrationConnection): Promise<void> {
  const wordsOf = (words: string): string =>
    dialect === "sqlite" ? literal(words) : `array_to_tsvector(string_to_array(${literal(words)}, ' '))`
  for (const [kind, source] of Object.entries(sources)) {
    for (let after = ""; ;) {
      const page = await connection.rows(`${source.replace("$", () => literal(after))} limit ${PAGE}`)
      const values = page.flatMap((row) => {
        const [id, projectId, stored] = [row["id"], row["project_id"], row["text"]].map(String)
        if (id === undefined || projectId === undefined || stored === undefined) return []
        after = id
        const text = kind === "prompt" ? promptText(JSON.parse(stored) as readonly Message[]) : stored
        return wordRows(text).map((words) => `(${wordsOf(words)}, '${kind}', ${literal(id)}, ${literal(projectId)})`)
      })
      if (values.length > 0)
        await connection.exec(
          `insert into text_words (words, kind, subject_id, project_id) values ${values.join(", ")}`,
        )
      if (page.length < PAGE) break
    }
  }
}
