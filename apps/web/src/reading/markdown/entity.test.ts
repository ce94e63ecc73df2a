import { expect, test } from "vitest"
import { entity } from "./entity.ts"

test.each([
  ["&amp;", "&"],
  ["&#35;", "#"],
  ["&#x1F681;", "\u{1F681}"],
  ["&#0;", "\u{FFFD}"],
  ["&#xD800;", "\u{FFFD}"],
  ["&constructor;", undefined],
  ["&nothing;", undefined],
])("%s stands for %j", (source, character) => {
  expect(entity(source)).toBe(character)
})
