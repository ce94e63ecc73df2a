import { describe, expect, test } from "vitest"
import { readClassification } from "./classification-marking.ts"

const problemOf = (words: string): string | undefined => readClassification(words)?.problem

describe("sound markings", () => {
  test.each([
    "TOP SECRET",
    "SECRET//NOFORN",
    "TOP SECRET//SI/TK//NOFORN",
    "TOP SECRET//HCS/SI//ORCON/NOFORN",
    "SECRET//SAR-ABC/DEF/GHI/JKL//NOFORN",
    "SECRET//RD-CNWDI//NOFORN",
    "SECRET//FGI DEU GBR//REL TO USA, DEU, GBR",
    "SECRET//REL TO USA, AUS, GBR, FVEY",
    "COSMIC TOP SECRET//BOHEMIA",
    "//NATO SECRET",
    "//JOINT SECRET CAN GBR USA",
    "//JOINT RESTRICTED CAN GBR",
    "UNCLASSIFIED",
  ])("%s", (words) => {
    expect(readClassification(words)).toMatchObject({ problem: undefined })
  })
})

describe("what is wrong", () => {
  test.each([
    ["SECRET/NOFORN", "double slash"],
    ["SECRET//", "missing between"],
    ["NATO SECRET//NOFORN", "never NOFORN"],
    ["NATO SECRET//BALK", "COSMIC TOP SECRET only"],
    ["TOP SECRET//BOHEMIA//NOFORN", "COSMIC TOP SECRET only"],
    ["//JOINT SECRET GBR CAN USA", "order of the alphabet"],
    ["//JOINT SECRET CAN GBR", "names USA"],
    ["//JOINT RESTRICTED GBR USA", "no level RESTRICTED"],
    ["//JOINT SECRET", "needs the nations"],
    ["UNCLASSIFIED//NOFORN", "is CUI"],
    ["TOP SECRET//HCS//REL TO USA, GBR", "need NOFORN"],
    ["TOP SECRET//SI", "needs a dissemination control"],
    ["SECRET//SAR-A/B/C/D/E//NOFORN", "MULTIPLE PROGRAMS"],
    ["SECRET//FRD-N//NOFORN", "never FRD"],
    ["UNCLASSIFIED//RD", "is classified"],
    ["SECRET//FGI GBR DEU//NOFORN", "after FGI"],
    ["SECRET//NOFORN/REL TO USA, GBR", "contradict"],
    ["SECRET//REL TO GBR, USA", "USA comes first"],
    ["SECRET//REL TO USA", "beside USA"],
    ["SECRET//REL TO USA, GBR, AUS", "after USA stand"],
  ])("%s: %s", (words, part) => {
    expect(problemOf(words)).toContain(part)
  })
})

test.each(["A SECRET", "SECRET AGENT", "RESTRICTED", "SECRETS", ""])('"%s" is no marking', (words) => {
  expect(readClassification(words)).toBeUndefined()
})
