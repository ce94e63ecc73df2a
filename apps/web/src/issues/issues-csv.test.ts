import type { LocatedIssue } from "@readback/domain"
import { expect, test } from "vitest"
import { issuesCsv } from "./issues-csv.ts"

const issue: LocatedIssue = { line: 3, severity: "error", code: "bad", message: "plain" }
const head = "line,field,severity,code,message\r\n"

test.each<[readonly LocatedIssue[], string]>([
  [[], ""],
  [[issue], "3,,error,bad,plain\r\n"],
  [[{ ...issue, field: "prompt" }], "3,prompt,error,bad,plain\r\n"],
  [[{ ...issue, message: 'a "b", c' }], '3,,error,bad,"a ""b"", c"\r\n'],
  [[{ ...issue, message: "two\nlines" }], '3,,error,bad,"two\nlines"\r\n'],
  [[{ ...issue, message: "=1+1" }], "3,,error,bad,'=1+1\r\n"],
  [[{ ...issue, field: "@x", message: "-1,2" }], "3,'@x,error,bad,\"'-1,2\"\r\n"],
])("%j is written as RFC 4180", (issues, lines) => {
  expect(issuesCsv(issues)).toBe(head + lines)
})
