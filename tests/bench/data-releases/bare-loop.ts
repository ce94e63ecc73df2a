import { closeSync, openSync, writeSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"

/**
 * What a file of pairs costs at least: one query over the same rows, one JSON.stringify each, written in pieces of a
 * megabyte; no check, no hash, no policy. Answers rows and seconds.
 */
export function bareLoop(database: string, file: string): { readonly rows: number; readonly seconds: number } {
  const connection = new DatabaseSync(database, { readOnly: true })
  const begin = performance.now()
  const query = connection.prepare(
    `select j.comparison_id as id, p.messages as prompt, c.text as chosen, r.text as rejected
     from judgment j join comparison k on k.id = j.comparison_id join prompt p on p.id = k.prompt_id
     join comparison_response cr on cr.comparison_id = k.id and cr.response_id <> j.preferred_id
     join response c on c.id = j.preferred_id join response r on r.id = cr.response_id
     order by j.comparison_id`,
  )
  const out = openSync(file, "w")
  let piece = ""
  let rows = 0
  for (const { id, prompt, chosen, rejected } of query.iterate()) {
    const row = {
      id,
      prompt: JSON.parse(String(prompt)) as unknown,
      chosen: [{ role: "assistant", content: chosen }],
      rejected: [{ role: "assistant", content: rejected }],
    }
    piece += `${JSON.stringify(row)}\n`
    rows += 1
    if (piece.length < 1 << 20) continue
    writeSync(out, piece)
    piece = ""
  }
  writeSync(out, piece)
  closeSync(out)
  const seconds = (performance.now() - begin) / 1_000
  connection.close()
  return { rows, seconds }
}
