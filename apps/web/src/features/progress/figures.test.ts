import { expect, test } from "vitest"
import { agreementFigure } from "./agreement-figure.ts"
import { paceFigures } from "./pace-figures.ts"

test("agreement waits for enough shared tasks, and comes with its uncertainty", () => {
  expect(agreementFigure({ kind: "too-few", shared: 9, wanted: 10 })).toMatchObject({
    value: "Not yet",
    hint: "1 more shared task needed",
  })
  const interval = { low: 0.596, high: 0.982 }
  expect(agreementFigure({ kind: "known", shared: 12, share: 0.9, interval })).toMatchObject({
    value: "90 %",
    hint: "60 % to 98 %, on 12 shared tasks",
  })
})

test("pace says nothing where nothing was measured", () => {
  const none = { medianMs: null, perHour: null }
  expect(paceFigures(none, { medianMs: 61_000, perHour: 41.6 })).toEqual([
    { label: "Typical time today", value: "-", hint: "1 min 01 s over 7 days" },
    { label: "In an hour at work", value: "-", hint: "42 over 7 days" },
  ])
})
