/**
 * A stretch of text as it is shown, and the half-open UTF-16 offsets in the source that it stands for. Where both have
 * the same length they are the same characters; a piece such as `&` for `&amp;` is shorter than its source.
 */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}
