import type { ChatModels } from "./chat-model.ts"

/** Keeps keys of endpoints as ciphertext. */
export interface KeySeal {
  seal(key: string): string
  /** The key again; undefined where it was sealed under another secret. */
  open(sealed: string): string | undefined
}

/** What generation needs from outside besides the context. */
export interface GenerationPorts {
  readonly models: ChatModels
  readonly keys: KeySeal
}
