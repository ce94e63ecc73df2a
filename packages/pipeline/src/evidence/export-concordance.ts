import type { Concordance } from "@readback/domain"
import { quoteCell } from "@readback/glossary/formats"
import type { Context } from "../context.ts"
import { concordanceLines } from "./concordance-lines.ts"

/** A file is not as narrow as a window. */
const LETTERS_AROUND = 200

/** A concordance as a CSV file, line by line; cells that a spreadsheet would run are made harmless. */
export async function exportConcordance(
  ctx: Context,
  input: Concordance,
): Promise<{ readonly fileName: string; readonly content: AsyncGenerator<string> }> {
  const { label, steps } = await concordanceLines(ctx, input, LETTERS_AROUND)
  async function* content(): AsyncGenerator<string> {
    // With a byte order mark spreadsheets read it as UTF-8.
    yield "\uFEFFleft,hit,right,kind,project,model,judged,textId,offset\r\n"
    for await (const { lines } of steps) {
      let rows = ""
      for (const { left, hit, right, kind, project, model, judged, textId, start } of lines)
        rows += `${[left, hit, right, kind, project, model ?? "", judged ?? "", textId, String(start)].map(quoteCell).join(",")}\r\n`
      yield rows
    }
  }
  return { fileName: `concordance ${label.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim()}.csv`, content: content() }
}
