/** What reads and shows Markdown, in a chunk of its own: the page is there while it is fetched. */
export { MarkdownText } from "./markdown-text.tsx"
export { readMarkdown } from "./read-markdown.ts"
