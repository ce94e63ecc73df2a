import { useMemo, useState } from "react"
import { AskLinkContext, type AskedLink } from "./asked-link.ts"
import { Blocks } from "./blocks.tsx"
import type { Block } from "./document.ts"
import { LinkDialog } from "./link-dialog.tsx"

interface MarkdownTextProps {
  readonly blocks: readonly Block[]
  /** Names the text to those who come upon a part of it. */
  readonly label: string
}

/** A formatted text. Nothing in it is fetched, run or followed: links are asked about first. */
export function MarkdownText({ blocks, label }: MarkdownTextProps) {
  const [asked, setAsked] = useState<AskedLink>()
  const body = useMemo(() => <Blocks blocks={blocks} label={label} />, [blocks, label])
  return (
    <AskLinkContext value={setAsked}>
      <div className="flex flex-col gap-3 break-words">{body}</div>
      <LinkDialog link={asked} onClose={() => setAsked(undefined)} />
    </AskLinkContext>
  )
}
