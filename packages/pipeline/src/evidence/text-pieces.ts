const PIECE = 64 * 1024

/** A text cut at line ends or spaces into pieces that take few milliseconds each, so that others are served between them. */
export function* textPieces(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const to = Math.min(text.length, from + PIECE)
    const line = to === text.length ? to : text.lastIndexOf("\n", to)
    const space = text.lastIndexOf(" ", to)
    const end = to === text.length ? to : line > from ? line : space > from ? space : to
    yield text.slice(from, end)
    from = end
  }
}
