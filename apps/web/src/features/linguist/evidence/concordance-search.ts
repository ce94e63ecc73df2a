/** What a concordance looks for, as its address has it. */
export interface ConcordanceSearch {
  readonly words?: string | undefined
  /** The id of a concept that is looked for in all forms of its terms. */
  readonly concept?: string | undefined
  readonly kind?: "prompt" | "response" | "rewrite" | undefined
  readonly project?: string | undefined
  readonly model?: string | undefined
  readonly judged?: "preferred" | "rejected" | undefined
}

/** The search as the server takes it; undefined where nothing is looked for. */
export function concordanceInput(glossaryId: string, search: ConcordanceSearch) {
  const { words = "", concept, kind, project, model, judged } = search
  if (concept === undefined && words.trim() === "") return undefined
  return {
    glossaryId,
    ...(concept === undefined ? { words: words.trim() } : { conceptId: concept }),
    ...(kind === undefined ? {} : { kind }),
    ...(project === undefined ? {} : { projectId: project }),
    ...(model === undefined ? {} : { model }),
    ...(judged === undefined ? {} : { judged }),
  }
}

/** Where the whole concordance is as a file. */
export function concordanceFile(input: NonNullable<ReturnType<typeof concordanceInput>>): string {
  const { glossaryId, ...asked } = input
  return `/api/glossaries/${glossaryId}/concordance?${new URLSearchParams(asked).toString()}`
}
