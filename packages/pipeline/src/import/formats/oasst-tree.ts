import { z } from "zod"
import type { ImportedRow, ImportFormat } from "../import-format.ts"
import { zodIssues } from "../zod-issues.ts"
import { compared } from "./compared.ts"

interface Node {
  readonly message_id: string
  readonly text: string
  readonly role: "prompter" | "assistant"
  readonly lang?: string | undefined
  readonly rank?: number | null | undefined
  readonly deleted?: boolean | null | undefined
  readonly replies?: readonly Node[] | undefined
}

const Node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    message_id: z.string().min(1),
    text: z.string(),
    role: z.enum(["prompter", "assistant"]),
    lang: z.string().optional(),
    rank: z.number().nullish(),
    deleted: z.boolean().nullish(),
    replies: z.array(Node).optional(),
  }),
)

/**
 * OpenAssistant message trees (oasst-data, `schemas.py`): every message of a person that the assistant answered in more
 * than one way is a prompt with those answers. Ranks (0 is the best) are kept aside; deleted messages are left out.
 */
export const oasstTree: ImportFormat = {
  name: "oasst_tree",
  recognises: (row) => "message_tree_id" in row && "prompt" in row,
  read: (row) => {
    const root = Node.safeParse(row["prompt"])
    if (!root.success) return { issues: zodIssues(root.error, "prompt") }
    const rows: ImportedRow[] = []
    // Trees are deep rather than wide: a list of what is left to visit, because calls would nest as deep as the tree.
    const left: { readonly node: Node; readonly before: readonly { role: string; content: string }[] }[] = [
      { node: root.data, before: [] },
    ]
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const { node, before } = next
      const said = [...before, { role: node.role === "prompter" ? "user" : "assistant", content: node.text }]
      const replies = (node.replies ?? []).filter((reply) => reply.deleted !== true)
      for (const reply of replies) left.push({ node: reply, before: said })
      const answers = replies.filter((reply) => reply.role === "assistant")
      if (node.role !== "prompter" || answers.length < 2) continue
      const read = compared({
        id: node.message_id,
        prompt: { field: "prompt", content: said },
        responses: answers.map(({ message_id, text, rank }) => ({
          field: `prompt…${message_id}`,
          content: text,
          ...(rank === undefined || rank === null ? {} : { importedAs: `rank ${rank}` }),
        })),
        language: node.lang,
        extra: { message_tree_id: row["message_tree_id"] },
      })
      if ("row" in read) rows.push(read.row)
      else return read
    }
    if (rows.length > 0) return { rows }
    const message = "holds no message that the assistant answered in more than one way"
    return { issues: [{ field: "prompt", code: "too-few-responses", message }] }
  },
}
