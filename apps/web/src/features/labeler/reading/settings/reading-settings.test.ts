import { expect, test } from "vitest"
import { changeReading } from "./change-reading.ts"
import { readingSettings } from "./reading-settings.ts"

const fresh = {
  textSize: "normal",
  columnWidth: "wide",
  text: "formatted",
  scrolling: "page",
  differences: "hidden",
  view: "all",
}

test.each([
  [null, fresh],
  ["", fresh],
  ["null", fresh],
  ["[1]", fresh],
  ['{"textSize":"huge","view":"focus","more":1}', { ...fresh, view: "focus" }],
])("%j is read as settings", (stored, settings) => {
  expect(readingSettings(stored)).toEqual(settings)
})

test("what is stored is read as it was", () => {
  const settings = changeReading(readingSettings(null), { textSize: "largest", scrolling: "together" })
  expect(readingSettings(JSON.stringify(settings))).toEqual(settings)
})

test("differences and the view of one response exclude each other: the later choice counts", () => {
  const compared = changeReading(readingSettings('{"view":"focus"}'), { differences: "shown" })
  expect(compared).toMatchObject({ view: "all", differences: "shown" })
  expect(changeReading(compared, { view: "focus" })).toMatchObject({ view: "focus", differences: "hidden" })
})
