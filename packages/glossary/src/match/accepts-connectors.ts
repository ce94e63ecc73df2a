import type { Connector } from "../text/connector.ts"
import { atomAt, type Words } from "../text/words.ts"

const isJoint = (connector: Connector | undefined): boolean => connector === "space" || connector === "hyphen"

/** Whether the text joins the words the way the term allows (scoring design, section C.7). */
export const acceptsConnectors = (
  connectors: readonly Connector[],
  isStrict: boolean,
  words: Words,
  from: number,
): boolean =>
  connectors.every((wanted, index) => {
    const found = atomAt(words, from + index + 1)?.before
    if (found === wanted) return found !== "para" && found !== "mask"
    return !isStrict && isJoint(wanted) && isJoint(found)
  })

/** Whether the text differs from the form only in spaces where the form has hyphens ("cease fire" for "cease-fire"). */
export const lacksHyphens = (connectors: readonly Connector[], words: Words, from: number): boolean =>
  connectors.every((wanted, index) => {
    const found = atomAt(words, from + index + 1)?.before
    if (wanted === "hyphen") return isJoint(found)
    return found === wanted && found !== "para" && found !== "mask"
  })
