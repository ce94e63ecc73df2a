import type { Tree } from "@lezer/common"
import { linkTarget } from "./link-target.ts"
import type { LinkTarget } from "./sheet.ts"

/** The label of a reference link as it is compared (CommonMark 0.31, section 4.7). */
export const linkLabel = (label: string): string => label.trim().replaceAll(/\s+/gu, " ").toLowerCase().toUpperCase()

/** The definitions of reference links in a text, by label; of two with one label the first counts. */
export function linkDefinitions(tree: Tree, text: string): ReadonlyMap<string, LinkTarget> {
  const definitions = new Map<string, LinkTarget>()
  tree.iterate({
    enter: ({ name, node }) => {
      if (name !== "LinkReference") return
      const named = node.getChild("LinkLabel")
      const target = linkTarget(node, text)
      if (named === null || target === undefined) return
      const label = linkLabel(text.slice(named.from + 1, named.to - 1))
      if (!definitions.has(label)) definitions.set(label, target)
    },
  })
  return definitions
}
