import { expect, test } from "vitest"
import { nearestName } from "./nearest-name.ts"

test.each([
  ["glosary", "glossary"],
  ["worker", "workers"],
  ["fail", "fail-under"],
  ["jsnol", "jsonl"],
  ["zzz", undefined],
])("%s is taken for %s", (given, meant) => {
  expect(nearestName(given, ["glossary", "workers", "fail-under", "jsonl"])).toBe(meant)
})
