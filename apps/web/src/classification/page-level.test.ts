import { DEFAULT_CLASSIFICATIONS } from "@readback/domain"
import { expect, test } from "vitest"
import { levelOfPage } from "./page-level.ts"

test.each([
  [[], "UNCLASSIFIED"],
  [["UNCLASSIFIED"], "UNCLASSIFIED"],
  [["CUI", "SECRET", "UNCLASSIFIED"], "SECRET"],
  [["UNCLASSIFIED", "COSMIC"], "COSMIC"],
])("a page with %j is marked %s", (levels, level) => {
  expect(levelOfPage(DEFAULT_CLASSIFICATIONS, levels)).toBe(level)
})
