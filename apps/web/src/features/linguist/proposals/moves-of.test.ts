import type { ProposalState } from "@readback/domain"
import { expect, test } from "vitest"
import { movesOf } from "./moves-of.ts"

const author = { isAuthor: true, mayApprove: false, isEditor: true }
const other = { isAuthor: false, mayApprove: true, isEditor: true }
const reader = { isAuthor: false, mayApprove: false, isEditor: false }

test.each<readonly [string, ProposalState, typeof author, readonly string[]]>([
  ["an author puts a draft forward or gives it up", "draft", author, ["Put forward", "Withdraw"]],
  ["an author takes back what was put forward", "proposed", author, ["Take back to draft", "Withdraw"]],
  ["another approves it or hands it back", "proposed", other, ["Approve", "Hand back", "Withdraw"]],
  ["what is approved can be taken back", "approved", author, ["Take back to draft"]],
  ["what is published stays", "published", other, []],
  ["what is withdrawn stays", "withdrawn", author, []],
  ["a reader only reads", "proposed", reader, []],
])("%s", (_, state, person, deeds) => {
  expect(movesOf({ state, ...person }).map(({ deed }) => deed)).toEqual(deeds)
})
