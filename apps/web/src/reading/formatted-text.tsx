import { useMemo } from "react"
import { useMarkdown } from "./markdown/use-markdown.ts"

interface FormattedTextProps {
  readonly text: string
  /** Names the text to those who come upon a part of it. */
  readonly label: string
}

/** A Markdown text as what it means; as it is written where it cannot be formatted. */
export function FormattedText({ text: given, label }: FormattedTextProps) {
  const text = useMemo(() => given.replaceAll(/\r\n?/gu, "\n"), [given])
  const markdown = useMarkdown()
  const reading = useMemo(() => markdown?.readMarkdown(text), [markdown, text])
  if (markdown === undefined || reading === undefined) {
    return (
      <div dir="auto" className="[unicode-bidi:plaintext] leading-relaxed break-words whitespace-pre-wrap">
        {text}
      </div>
    )
  }
  return (
    <div className="leading-relaxed">
      <markdown.MarkdownText blocks={reading.blocks} label={label} />
    </div>
  )
}
