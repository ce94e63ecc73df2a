import { createContext } from "react"
import type { Openable } from "./openable.ts"

/** A link that its reader pressed. */
export interface AskedLink extends Openable {
  readonly title: string | undefined
}

/** Asks the text around to show where a link leads. */
export const AskLinkContext = createContext<(link: AskedLink) => void>(() => {})
