import { ENGINE_VERSION } from "@readback/glossary"
import { styleOf, type TextStyle } from "@readback/preference"
import { findAdherence, type ProjectRow, type Reader, responseTexts } from "@readback/store"

/** How a response is dressed; terms of the glossary per 100 words, 0 where it has no score. */
export interface ResponseStyle extends TextStyle {
  readonly terms: number
}

/** Responses asked for at a time. */
const PAGE = 500

/** The styles of some responses, with the terms that the stored scores of the project's release counted in them. */
export async function responseStyles(
  reader: Reader,
  { releaseId, profile }: Pick<ProjectRow, "releaseId" | "profile">,
  responseIds: readonly string[],
): Promise<ReadonlyMap<string, ResponseStyle>> {
  const styles = new Map<string, ResponseStyle>()
  for (let from = 0; from < responseIds.length; from += PAGE) {
    const subjectIds = responseIds.slice(from, from + PAGE)
    const scores =
      releaseId === null ? [] : await findAdherence(reader, { subjectIds, releaseId, profile, engine: ENGINE_VERSION })
    const uses = new Map(scores.map(({ subjectId, result }) => [subjectId, result.counts.uses]))
    for (const { id, text } of await responseTexts(reader, subjectIds)) {
      const style = styleOf(text)
      styles.set(id, { ...style, terms: (100 * (uses.get(id) ?? 0)) / Math.max(1, style.words) })
    }
  }
  return styles
}
