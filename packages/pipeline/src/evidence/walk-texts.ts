import { setImmediate as breathe } from "node:timers/promises"
import { evidencePage, type EvidenceSearch, type EvidenceText, evidenceTexts, type TextKind } from "@readback/store"
import type { Context } from "../context.ts"

/** Rows of the index read at a time. */
const PAGE = 300

const kinds: readonly TextKind[] = ["prompt", "response", "rewrite"]

/** Goes through stored texts page by page, each text once, so that memory does not grow and others are served between pages. */
export async function* walkTexts(
  { store }: Pick<Context, "store">,
  search: EvidenceSearch,
): AsyncGenerator<readonly EvidenceText[]> {
  if (search.projectIds.length === 0) return
  let after: number | undefined
  // A very long text has several rows, one after another.
  let before: ReadonlySet<string> = new Set()
  for (;;) {
    const rows = await evidencePage(store.read, search, after, PAGE)
    const ids = new Set(rows.map(({ id }) => id).filter((id) => !before.has(id)))
    const texts = new Map<string, EvidenceText>()
    for (const kind of kinds) {
      const ofKind = rows.filter((row) => row.kind === kind && ids.has(row.id)).map(({ id }) => id)
      for (const text of await evidenceTexts(store.read, kind, ofKind)) texts.set(text.id, text)
    }
    yield [...ids].flatMap((id) => texts.get(id) ?? [])
    after = rows.at(-1)?.number ?? after
    if (rows.length < PAGE) return
    before = new Set(rows.map(({ id }) => id))
    await breathe()
  }
}
