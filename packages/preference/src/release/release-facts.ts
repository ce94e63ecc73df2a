import type { ReleaseStatistics } from "./release-statistics.ts"

/** A file of a release. */
export interface ReleaseFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  /** Rows, where it is a file of rows. */
  readonly rows: number | null
  readonly sha256: string
}

/** A set of benchmark prompts that a release was checked against, and what of the release overlaps it. */
export interface BenchmarkCheck {
  readonly name: string
  readonly prompts: number
  /** SHA-256 over the hashes of its prompts, in hexadecimal. */
  readonly hash: string
  readonly policy: "leave-out" | "report"
  /** The estimated Jaccard similarity from which two prompts are near-duplicates. */
  readonly threshold: number
  /** Judged prompts that overlap, their comparisons, and rows in the files: none where they are left out. */
  readonly overlap: { readonly prompts: number; readonly comparisons: number; readonly rows: number }
}

/** All that the documents of a release are written from: nothing in it depends on when they are written. */
export interface ReleaseFacts {
  readonly name: string
  readonly project: string
  readonly description: string
  readonly snapshot: string
  readonly until: string
  readonly classification: string
  readonly ceiling: string
  readonly recipe: Readonly<Record<string, unknown>>
  readonly glossary: {
    readonly release: number
    readonly hash: string
    readonly profile: string
    readonly engine: string
  } | null
  readonly guidelineVersion: number | null
  readonly canary: string | undefined
  readonly comparisons: number
  readonly leftOut: Readonly<Record<string, number>>
  readonly splits: { readonly prompts: number; readonly groups: number }
  /** Absent where no benchmark was checked. */
  readonly benchmarks?: readonly BenchmarkCheck[]
  readonly targets: readonly {
    readonly target: string
    readonly options: Readonly<Record<string, string>>
    readonly counts: Readonly<Record<string, number>>
    readonly warnings: readonly { readonly code: string; readonly message: string; readonly count: number }[]
    readonly files: readonly ReleaseFile[]
  }[]
  readonly statistics: ReleaseStatistics
}
