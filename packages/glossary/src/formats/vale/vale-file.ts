/** A file of a Vale style: its path from the folder that holds `.vale.ini`, with slashes, and its text. */
export interface ValeFile {
  readonly path: string
  readonly text: string
}
