import type { MessageWithImages } from "./decode-images.ts"
import type { GoldAnswer } from "./gold-answer.ts"

/** What one row of an import file brings. */
export type ImportedRow =
  | {
      readonly kind: "set"
      readonly externalId?: string
      readonly messages: readonly MessageWithImages[]
      readonly responses: readonly ImportedText[]
      readonly domain?: string
      readonly language?: string
      readonly marking?: string
      readonly groupId?: string
      readonly priority?: number
      readonly labelerGroup?: string
      readonly gold?: GoldAnswer
      readonly extra?: unknown
    }
  /** One response with its prompt: other rows of the same prompt bring what it is compared with. */
  | {
      readonly kind: "single"
      readonly externalId?: string
      readonly messages: readonly MessageWithImages[]
      readonly responses: readonly ImportedText[]
      readonly domain?: string
      readonly language?: string
      readonly marking?: string
      readonly groupId?: string
      readonly extra?: unknown
    }
  /** Responses to a prompt of another file, named by that file's id for it. */
  | { readonly kind: "answers"; readonly externalId: string; readonly responses: readonly ImportedText[] }

export interface ImportedText {
  readonly text: string
  readonly externalId?: string
  readonly model?: string
  readonly params?: unknown
}

/** A defect of one row, before it has a line. */
export interface RowIssue {
  readonly field?: string
  readonly code: string
  readonly message: string
}

export type RowResult =
  | { readonly row: ImportedRow }
  /** A record that holds several prompts, such as a tree of messages. */
  | { readonly rows: readonly ImportedRow[] }
  | { readonly issues: readonly RowIssue[] }

/** An import format: its name, how to tell a row of it, and how to read one. */
export interface ImportFormat {
  readonly name: string
  readonly recognises: (row: Readonly<Record<string, unknown>>) => boolean
  readonly read: (row: Readonly<Record<string, unknown>>) => RowResult
}
