/** Tells what an editor itself has said from what comes from elsewhere, when the texts come back one by one or not at all. */
export interface Echo {
  /** The editor says that this is its text now. */
  say(text: string): void
  /** Whether a text that comes in is one that the editor has said and nothing has replaced since. */
  isOwn(text: string): boolean
}

/** An echo that begins with the text that the editor was given. */
export function createEcho(initial: string): Echo {
  let said = [initial]
  return {
    say: (text) => said.push(text),
    isOwn(text) {
      const index = said.lastIndexOf(text)
      if (index === -1) {
        said = [text]
        return false
      }
      said = said.slice(index)
      return true
    },
  }
}
