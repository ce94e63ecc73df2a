import { kindOf } from "../kind-of.ts"
import type { Report } from "../report.ts"
import type { Row } from "../row.ts"

/** Optional columns that every TRL trainer reads. */
export const TRL_OPTIONAL = ["tools", "chat_template_kwargs"] as const

/** Checks TRL's optional columns: `tools` is a list or its JSON, `chat_template_kwargs` an object (TRL dataset formats). */
export function checkTrlOptional(report: Report, { tools, chat_template_kwargs: template, id }: Row): void {
  if (tools !== undefined && tools !== null && !Array.isArray(tools) && typeof tools !== "string")
    report.error(
      "tools",
      "reserved-column",
      `"tools" is read as the tools of the conversation and must be a list of them, not a ${kindOf(tools)}.`,
    )
  if (template !== undefined && template !== null && kindOf(template) !== "object")
    report.error("chat_template_kwargs", "type", `"chat_template_kwargs" must be an object, not a ${kindOf(template)}.`)
  if (id !== undefined && id !== null && typeof id !== "string" && typeof id !== "number")
    report.error("id", "type", `"id" must be a text or a number, not a ${kindOf(id)}.`)
}
