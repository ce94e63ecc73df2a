/** Largest bodies accepted, in bytes. */
export interface Limits {
  /** An ordinary call. */
  readonly call: number
  /** A file of prompts and responses, which streams to disk. */
  readonly promptFile: number
  /** A file of benchmark prompts, which streams to disk. */
  readonly benchmarkFile: number
  /** A glossary file, which is read as a whole. */
  readonly glossaryFile: number
  /** A reference document, plain text that is read as a whole. */
  readonly referenceDocument: number
}

/** The glossary file's limit is about ten times 50,000 concepts. */
export const DEFAULT_LIMITS: Limits = {
  call: 4 * 1024 ** 2,
  promptFile: 20 * 1024 ** 3,
  benchmarkFile: 1024 ** 3,
  glossaryFile: 64 * 1024 ** 2,
  referenceDocument: 5 * 1024 ** 2,
}
