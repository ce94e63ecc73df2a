import { createReadStream, existsSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { rowDigest } from "./row-digest.ts"

/** What the index of a release knows of one row. */
export interface IndexEntry {
  readonly file: string
  /** Counts from 1. */
  readonly line: number
  readonly taskId: string
  readonly id: string
  /** What gave the row: "preference", "rewrite", "response", "prompt" or "judgment". */
  readonly from: string
  readonly chosen: string
  readonly rejected: string
  readonly digest: string
}

const SPLITS = ["", ".train", ".validation", ".test"]

/** The rows of one target of a release in order of their comparisons, of all its parts; memory does not grow with them. */
export async function* indexEntries(
  directory: string,
  stem: string,
  withDigest: boolean,
): AsyncGenerator<IndexEntry, void, undefined> {
  const parts = SPLITS.map((split) => `${stem}${split}`).filter((name) =>
    existsSync(join(directory, "index", `${name}.tsv`)),
  )
  const open = parts.map((name) => partEntries(directory, name, withDigest))
  try {
    const heads = await Promise.all(open.map((part) => part.next()))
    for (;;) {
      let least = -1
      for (const [at, head] of heads.entries()) {
        const before = heads[least]
        if (head.done !== true && (before?.done !== false || head.value.taskId < before.value.taskId)) least = at
      }
      const [head, part] = [heads[least], open[least]]
      if (head === undefined || head.done === true || part === undefined) return
      yield head.value
      heads[least] = await part.next()
    }
  } finally {
    for (const part of open) await part.return(undefined)
  }
}

async function* partEntries(directory: string, name: string, withDigest: boolean): AsyncGenerator<IndexEntry, void> {
  const lines = (file: string) =>
    createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  const texts = join(directory, `${name}.jsonl`)
  const hasTexts = existsSync(texts)
  const rows = withDigest && hasTexts ? lines(texts)[Symbol.asyncIterator]() : undefined
  let line = 0
  for await (const entry of lines(join(directory, "index", `${name}.tsv`))) {
    const [taskId = "", id = "", from = "", chosen = "", rejected = "", known = ""] = entry.split("\t")
    line += 1
    const text = rows === undefined ? undefined : ((await rows.next()).value as string)
    const digest = text === undefined ? known : rowDigest(`${text}\n`)
    yield { file: `${name}.${hasTexts ? "jsonl" : "parquet"}`, line, taskId, id, from, chosen, rejected, digest }
  }
}
