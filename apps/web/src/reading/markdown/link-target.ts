import type { SyntaxNode } from "@lezer/common"
import { entity } from "./entity.ts"
import type { LinkTarget } from "./sheet.ts"

/** Where a link, an image or a definition says that it leads; undefined where it names a definition instead. */
export function linkTarget(node: SyntaxNode, text: string): LinkTarget | undefined {
  const url = node.getChild("URL")
  const title = node.getChild("LinkTitle")
  if (url === null) return undefined
  return {
    address: plain(text.slice(url.from, url.to).replace(/^<(.*)>$/su, "$1")),
    title: title === null ? undefined : plain(text.slice(title.from + 1, title.to - 1)),
  }
}

function plain(source: string): string {
  return source
    .replaceAll(/&#?\w+;/gu, (reference) => entity(reference) ?? reference)
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1")
}
