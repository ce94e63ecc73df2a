import type { Connector } from "../text/connector.ts"
import type { Atom } from "../text/tokenise.ts"
import type { Variant } from "./variant.ts"

const isJoint = (connector: Connector | undefined): boolean => connector === "space" || connector === "hyphen"

/** Whether the text joins the words the way the term allows (scoring design, section C.7). */
export const acceptsConnectors = (variant: Variant, atoms: readonly Atom[], from: number): boolean =>
  variant.connectors.every((wanted, index) => {
    const found = atoms[from + index + 1]?.before
    if (found === wanted) return true
    return variant.term.match.hyphen !== "strict" && isJoint(wanted) && isJoint(found)
  })
