import { responseName, type RubricAxis } from "@readback/domain"
import type { Point } from "./point-choice.tsx"

const strengths = ["", "slightly better", "better", "much better"] as const

/** The points of an axis with the meaning that the rubric gives them. */
export function axisPoints({ scope, anchors }: Pick<RubricAxis, "scope" | "anchors">): readonly Point[] {
  const values = scope === "response" ? [1, 2, 3, 4, 5] : [-3, -2, -1, 0, 1, 2, 3]
  return values.map((value) => {
    const usual = scope === "response" ? `${value} of 5` : sideWords(value)
    const anchor = anchors[String(value)]
    const full = anchor === undefined || anchor === "" ? usual : `${usual}: ${anchor}`
    return { value, short: scope === "response" ? String(value) : sideShort(value), full }
  })
}

function sideWords(value: number): string {
  if (value === 0) return "equal"
  return `${responseName(value < 0 ? 0 : 1)} is ${strengths[Math.abs(value)] ?? "better"}`
}

function sideShort(value: number): string {
  return value === 0 ? "=" : `${responseName(value < 0 ? 0 : 1)}${Math.abs(value)}`
}
