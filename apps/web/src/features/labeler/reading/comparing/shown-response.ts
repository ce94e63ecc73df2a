/** A response as its reader sees it: under a letter, whole. */
export interface ShownResponse {
  readonly id: string
  /** The letter it goes by in this task, "A" to "H". */
  readonly name: string
  readonly text: string
}
