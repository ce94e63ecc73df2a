import { expect, test } from "vitest"
import { filesOf, runReadback, smallGlossary } from "./testing/run-readback.ts"

const [glossary = "", text = "", prompt = ""] = filesOf({
  "house.csv": smallGlossary,
  "answer.txt": "They want air strike support.\nCAS helps.",
  "prompt.txt": "What is close air support?",
})
const score = (...args: readonly string[]) => runReadback(["score", "--glossary", glossary, ...args])

test("a report shows each finding where it stands, then the score and where its points went", async () => {
  const { code, out } = await score("--required", "casualty", text)
  expect(code).toBe(0)
  expect(out).toContain("1:11 forbidden-term (major)")
  expect(out).toContain("    | They want air strike support.\n    |           ^^^^^^^^^^^^^^^^^^\n\n")
  // What the message says already is not said again.
  expect(out).not.toContain("\n    Write ")
  expect(out).toContain("2:1 abbreviation-not-explained (minor)")
  expect(out).toContain("Coverage  0 %    0 of 1 required concept used")
  expect(out).toContain("  100.0  required concept missing or not used well enough: casualty")
  expect(out).not.toContain("\u001B")
})

test("--json prints one object, with offsets in the text", async () => {
  const { out } = await score("--json", "--prompt", prompt, "--profile", "house", text)
  const result = JSON.parse(out) as Record<string, unknown>
  expect(Object.keys(result)).toEqual([
    "kind",
    "score",
    "coverage",
    "quality",
    "engine",
    "release",
    "profile",
    "counts",
    "findings",
  ])
  expect(result).toMatchObject({
    kind: "scored",
    profile: "house",
    release: { number: 0, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
    findings: [
      { code: "forbidden-term", start: 10, end: 28, concept: "cas", status: "forbidden", severity: "major" },
      { code: "abbreviation-not-explained", start: 30, end: 33 },
    ],
  })
})

test.each([
  ["a low score", ["--fail-under", "90", text], 1],
  ["a sufficient score", ["--fail-under", "10", text], 0],
])("--fail-under with %s", async (_, args, code) => {
  expect((await score(...args)).code).toBe(code)
})

test("a text with nothing to score is not applicable, which --fail-under passes and says", async () => {
  const args = ["score", "--glossary", glossary, "--json", "--fail-under", "50"]
  const { code, out, err } = await runReadback(args, { input: "Hello." })
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ kind: "not-applicable", score: null, coverage: null, quality: null })
  expect(err).toContain("does not apply")
})

test.each([
  ["no glossary", ["score", text], "needs a glossary"],
  ["a missing file", ["score", "--glossary", glossary, "no-such.txt"], "no such file"],
  ["a glossary that is a text", ["score", "--glossary", text, text], "gives no glossary"],
  ["an unknown option", ["score", "--glosary", glossary, text], "Did you mean --glossary?"],
  ["an option without its value", ["score", "--glossary"], "needs a value"],
  ["an unknown concept", ["score", "--glossary", glossary, "--required", "casualt", text], 'Did you mean "casualty"?'],
  ["an unknown profile", ["score", "--glossary", glossary, "--profile", "natto", text], 'Did you mean "nato"?'],
  ["a number out of range", ["score", "--glossary", glossary, "--fail-under", "101", text], "from 0 to 100"],
  ["options that do not fit", ["score", "--glossary", glossary, "--workers", "2", text], "belongs to --jsonl"],
  ["an unknown command", ["scor"], "Did you mean readback score?"],
  ["a group alone", ["glossary"], "needs one of"],
  ["two files", ["score", "--glossary", glossary, text, text], "one argument too many"],
])("%s is refused with what to do", async (_, args, message) => {
  const { code, out, err } = await runReadback(args)
  expect({ code, out }).toEqual({ code: 2, out: "" })
  expect(err).toContain(message)
})

test("help and version answer on standard output", async () => {
  expect((await runReadback(["--help"])).out).toContain("readback COMMAND")
  expect((await runReadback(["score", "--help"])).out).toContain("Examples\n  readback score --glossary house.csv")
  expect((await runReadback(["--version"])).out).toMatch(/^readback \d+\.\d+\.\d+ \(engine .+\)\n$/)
})
