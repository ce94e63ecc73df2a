import { expect, test } from "vitest"
import { headOf } from "./head.ts"
import { pluralsOf } from "./plural.ts"
import { verbFormsOf } from "./verb-forms.ts"

test.each([
  ["base", "bases"],
  ["battery", "batteries"],
  ["convoy", "convoys"],
  ["crisis", "crises"],
  ["criterion", "criteria"],
  ["aircraft", ""],
  ["infantryman", "infantrymen"],
  ["human", "humans"],
  ["status", "statuses"],
  ["pass", "passes"],
  ["effects", ""],
  ["index", "indexes indices"],
  ["torpedo", "torpedoes"],
  ["headquarters", ""],
  ["90", ""],
])("the plural of %s is %s", (noun, plurals) => {
  expect(pluralsOf(noun).join(" ")).toBe(plurals)
})

test.each([
  ["engage", "engages engaged engaging"],
  ["deploy", "deploys deployed deploying"],
  ["carry", "carries carried carrying"],
  ["stop", "stops stopped stopping"],
  ["refer", "refers referred referring"],
  ["monitor", "monitors monitored monitoring"],
  ["suppress", "suppresses suppressed suppressing"],
  ["withdraw", "withdraws withdrew withdrawn withdrawing"],
  ["overrun", "overruns overran overrun overrunning"],
  ["free", "frees freed freeing"],
])("the forms of %s are %s", (verb, forms) => {
  expect(verbFormsOf(verb).join(" ")).toBe(forms)
})

test.each([
  ["course of action", 0],
  ["close air support", 2],
  ["sergeant major", 0],
  ["concept of operations plan", 0],
  ["Department of Defense instruction", 3],
  ["Department of Defense", 0],
  ["Chief of Naval Operations", 0],
  ["major command (Army)", 1],
  ["rules of engagement (land)", 0],
  ["(U) mark", 1],
])("the head of %s is word %i", (term, head) => {
  const words = term.split(/[\s()]+/).filter((word) => word !== "")
  expect(headOf(words, term)).toBe(head)
})
