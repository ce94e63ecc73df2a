import { expect, test } from "vitest"
import { setbackOf } from "./setback.ts"

const work = { rewrite: { text: "Rewritten" }, rationale: "Because" }

test.each([
  ["conflict", work, "Rewritten\n\nBecause", false],
  ["not_found", { rationale: "Because" }, "Because", false],
  ["conflict", {}, "", false],
  ["lease_expired", work, "", true],
  ["invalid", work, "", true],
])("after %s of %j the labeler is handed %j", (failure, of, written, comesBack) => {
  expect(setbackOf(of, { message: "No.", failure })).toEqual({ message: "No.", written, comesBack })
})
