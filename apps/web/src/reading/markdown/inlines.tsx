import { Children } from "react"
import { Badge } from "../../ui/badge.tsx"
import { PieceText } from "../piece-text.tsx"
import type { Inline } from "./document.ts"
import { LinkText } from "./link-text.tsx"

/** What stands in the lines of a block. */
export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return Children.toArray(inlines.map((inline) => <InlineElement inline={inline} />))
}

function InlineElement({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case "text":
      return <PieceText piece={inline.piece} />
    case "code":
      return (
        <code className="rounded-sm bg-sunken px-1 font-mono text-[0.9em] break-words">
          <PieceText piece={inline.piece} />
        </code>
      )
    case "source":
      return (
        <span className="font-mono text-[0.9em] break-words whitespace-pre-wrap text-muted">
          <PieceText piece={inline.piece} />
        </span>
      )
    case "emphasis":
      return (
        <em>
          <Inlines inlines={inline.inlines} />
        </em>
      )
    case "strong":
      return (
        <strong>
          <Inlines inlines={inline.inlines} />
        </strong>
      )
    case "struck":
      return (
        <del>
          <Inlines inlines={inline.inlines} />
        </del>
      )
    case "link":
      return (
        <LinkText link={inline}>
          <Inlines inlines={inline.inlines} />
        </LinkText>
      )
    case "image":
      return (
        <span className="rounded-sm border border-dashed border-control px-1">
          <Badge>image not loaded</Badge> <Inlines inlines={inline.inlines} />{" "}
          <bdi className="font-mono text-[0.85em] break-all text-muted">{inline.address}</bdi>
          {inline.title !== undefined && <span className="text-muted"> “{inline.title}”</span>}
        </span>
      )
    case "break":
      return <br />
  }
}
