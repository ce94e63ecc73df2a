import { expect, test } from "vitest"
import { rowDigest } from "./row-digest.ts"

const line = (own: object, text = "A") => JSON.stringify({ id: "1", text, metadata: { votes: 2, ...own } })

test("what is a release's own does not make a row another one, and everything else does", () => {
  const first = line({ snapshot: "a1", canary: "c1", labeler: "labeler-1" })
  expect(rowDigest(line({ snapshot: "b2", canary: "c2", labeler: "labeler-2" }))).toBe(rowDigest(first))
  expect(rowDigest(line({ snapshot: "a1", canary: "c1", labeler: "labeler-1", votes: 3 }))).not.toBe(rowDigest(first))
})

test("a text that looks like it is compared as it is", () => {
  expect(rowDigest(line({}, '{"snapshot":"a1"}'))).not.toBe(rowDigest(line({}, '{"snapshot":"b2"}')))
})
