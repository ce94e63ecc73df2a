import { Children } from "react"
import { Icon } from "../../ui/icon.tsx"
import { ScrollRegion } from "../../ui/scroll-region.tsx"
import { PieceText } from "../piece-text.tsx"
import type { Block } from "./document.ts"
import { Inlines } from "./inlines.tsx"
import { MarkdownTable } from "./markdown-table.tsx"

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly label: string
}

const headingSizes: Readonly<Record<number, string>> = { 1: "text-[1.25em]", 2: "text-[1.125em]" }

/** Blocks of a formatted text, one under the other. */
export function Blocks({ blocks, label }: BlocksProps) {
  return Children.toArray(blocks.map((block) => <BlockElement block={block} label={label} />))
}

function BlockElement({ block, label }: { readonly block: Block; readonly label: string }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p dir="auto">
          <Inlines inlines={block.inlines} />
        </p>
      )
    case "heading":
      return (
        <div
          role="heading"
          aria-level={block.level}
          dir="auto"
          className={`mt-1 font-semibold ${headingSizes[block.depth] ?? ""}`}
        >
          <Inlines inlines={block.inlines} />
        </div>
      )
    case "quote":
      return (
        <blockquote dir="auto" className="flex flex-col gap-3 border-s-2 border-control ps-3 text-muted">
          <Blocks blocks={block.blocks} label={label} />
        </blockquote>
      )
    case "list":
      return <List list={block} label={label} />
    case "code":
      return <Code code={block} label={label} />
    case "table":
      return <MarkdownTable table={block} label={label} />
    case "rule":
      return <hr className="border-line" />
    case "source":
      return (
        <p dir="auto" className="font-mono text-[0.9em] whitespace-pre-wrap text-muted">
          <PieceText piece={block.piece} />
        </p>
      )
  }
}

function List({ list, label }: { readonly list: Extract<Block, { kind: "list" }>; readonly label: string }) {
  const items = Children.toArray(
    list.items.map(({ isDone, blocks }) => (
      <li dir="auto" className={isDone === undefined ? "ps-1" : "flex list-none gap-2"}>
        {isDone !== undefined && <TaskBox isDone={isDone} />}
        <div className="flex min-w-0 flex-col gap-1.5">
          <Blocks blocks={blocks} label={label} />
        </div>
      </li>
    )),
  )
  const look = "flex flex-col gap-1"
  if (list.first === undefined) return <ul className={`${look} list-disc ps-5`}>{items}</ul>
  return (
    <ol start={list.first} className={`${look} list-decimal ps-7`}>
      {items}
    </ol>
  )
}

function TaskBox({ isDone }: { readonly isDone: boolean }) {
  return (
    <span className="mt-1 -ms-5 grid size-4 shrink-0 place-items-center rounded-sm border border-control">
      {isDone && <Icon name="check" />}
      <span className="sr-only">{isDone ? "Done:" : "Not done:"}</span>
    </span>
  )
}

function Code({ code, label }: { readonly code: Extract<Block, { kind: "code" }>; readonly label: string }) {
  return (
    <div dir="ltr" className="rounded-md border border-line bg-sunken">
      {code.language !== "" && (
        <p className="border-b border-line px-3 py-0.5 font-mono text-xs text-muted">{code.language}</p>
      )}
      <ScrollRegion label={`Code, ${label}`}>
        <pre className="w-fit min-w-full px-3 py-2 font-mono text-[0.9em]">
          <code>{Children.toArray(code.pieces.map((piece) => <PieceText piece={piece} />))}</code>
        </pre>
      </ScrollRegion>
    </div>
  )
}
