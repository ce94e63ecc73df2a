import { expect, test } from "vitest"
import { auditDetail } from "./audit-detail.ts"

test.each<[Record<string, unknown>, string]>([
  [{}, ""],
  [{ name: "Staff writing", number: 2 }, "name: Staff writing; number: 2"],
  [{ role: null, note: undefined }, ""],
  [{ change: { isActive: false } }, 'change: {"isActive":false}'],
])("%j reads %s", (detail, text) => {
  expect(auditDetail(detail)).toBe(text)
})
