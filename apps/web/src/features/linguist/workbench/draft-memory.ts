/** Which draft a person's edits of a glossary go to, remembered in this browser; without storage for as long as the page. */
export function draftMemory(personId: string, glossaryId: string) {
  const key = `readback:proposal:${personId}:${glossaryId}`
  return {
    read: (): string | undefined => {
      try {
        return localStorage.getItem(key) ?? undefined
      } catch {
        return undefined
      }
    },
    keep: (proposalId: string | undefined): void => {
      try {
        if (proposalId === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, proposalId)
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    },
  }
}
