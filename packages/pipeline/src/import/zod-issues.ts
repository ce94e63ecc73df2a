import type { z } from "zod"
import type { RowIssue } from "./import-format.ts"

/** Schema violations as row issues, with the path of the field as it stands in the row; `under` names what was parsed. */
export function zodIssues(error: z.ZodError, under?: string): readonly RowIssue[] {
  return error.issues.slice(0, 5).map((issue) => {
    const field = [...(under === undefined ? [] : [under]), ...issue.path.map(String)].join(".")
    return {
      ...(field === "" ? {} : { field }),
      code: issue.code === "custom" ? "bad-text" : "bad-value",
      message: field === "" ? issue.message : `"${field}" ${lowerFirst(issue.message)}`,
    }
  })
}

function lowerFirst(message: string): string {
  return message.startsWith("Invalid input: ") ? message.slice("Invalid input: ".length) : message
}
