import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { filesOf, runReadback, smallGlossary } from "./testing/run-readback.ts"

const [good = "", bad = "", quarantined = ""] = filesOf({
  "good.csv": smallGlossary,
  "bad.csv": `${smallGlossary.replace("They saw an air strike.", "No air strike support.")}x,y,fullForm,nonsense,,,,,,\n`,
  "quarantined.csv":
    "conceptId,term,termType,status\nit,information technology,fullForm,preferred\nit,IT,initialism,admitted\n",
})
const glossary = (...args: readonly string[]) => runReadback(["glossary", ...args])

test("lint passes a good file and names what is wrong with a bad one", async () => {
  expect(await glossary("lint", good)).toMatchObject({ code: 0, out: "2 concepts, 0 errors, 0 warnings\n" })
  const { code, out } = await glossary("lint", bad)
  expect(code).toBe(1)
  expect(out).toMatch(/^bad\.csv:6:\d+: error: /m)
  expect(out).toContain("(negative-example-fails)")
})

test("lint tells of a quarantined term once", async () => {
  const { code, out } = await glossary("lint", quarantined, "--json")
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    counts: { errors: 0, warnings: 1, quarantined: 1 },
    issues: [{ severity: "warning", code: "quarantined-ordinary-word", termId: "IT" }],
  })
})

test("test runs the examples", async () => {
  expect(await glossary("test", good)).toMatchObject({ code: 0, out: "2 examples, 0 failures\n" })
  expect(await glossary("test", bad)).toMatchObject({ code: 1 })
})

test("stats counts what there is", async () => {
  const { out } = await glossary("stats", good, "--json")
  expect(JSON.parse(out)).toMatchObject({
    concepts: 2,
    terms: 4,
    examples: 2,
    byStatus: { preferred: 2, admitted: 1, forbidden: 1 },
    byLanguage: { en: 4 },
  })
})

test("diff exits with 0 whether anything changed or not", async () => {
  expect(await glossary("diff", good, good)).toMatchObject({ code: 0, out: "0 concepts added, 0 removed, 0 changed\n" })
  expect(await glossary("diff", good, quarantined)).toMatchObject({ code: 0 })
})

test("convert writes a file that holds the same, and says so", async () => {
  const target = join(good, "../new.csv")
  expect(await glossary("convert", good, target)).toMatchObject({
    code: 0,
    out: "",
    err: "2 concepts written, nothing lost.\n",
  })
  expect(readFileSync(target, "utf8")).toContain("air strike support")
  expect((await glossary("diff", good, target)).out).toBe("0 concepts added, 0 removed, 0 changed\n")
})

test.each(["json", "tbx-dca", "tbx-dct"])(
  "convert to %s loses nothing, and every command reads the result",
  async (to) => {
    const target = join(good, `../new-${to}`)
    expect((await glossary("convert", good, target, "--to", to)).err).toBe("2 concepts written, nothing lost.\n")
    expect((await glossary("diff", good, target)).out).toBe("0 concepts added, 0 removed, 0 changed\n")
    expect((await glossary("test", target)).out).toBe("2 examples, 0 failures\n")
  },
)

test("convert to SKOS labels says what they cannot hold", async () => {
  const { code, err } = await glossary("convert", good, "--to", "skos-csv")
  expect(code).toBe(0)
  expect(err).toContain("matching rules and examples")
})

test("convert to vale writes a style into a new folder, once", async () => {
  const folder = join(good, "../house-style")
  expect(await glossary("convert", good, folder, "--to", "vale")).toMatchObject({ code: 0, out: "" })
  expect(readFileSync(join(folder, ".vale.ini"), "utf8")).toContain("BasedOnStyles = HouseStyle")
  expect(readFileSync(join(folder, "styles/HouseStyle/Forbidden.yml"), "utf8")).toContain("close air support")
  const again = await glossary("convert", good, folder, "--to", "vale")
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining("has a .vale.ini already") })
})

test.each([
  ["a style without a folder", ["convert", good, "--to", "vale"], "Name a folder"],
  ["a target without a known ending", ["convert", good, "new.xyz"], "Add --to"],
  ["an unknown format", ["convert", good, "--to", "cvs"], "Did you mean csv?"],
  ["a missing file", ["lint", "no-such.csv"], "no such file"],
  ["an empty glossary", ["stats", "-"], "gives no glossary"],
])("%s is refused", async (_, args, message) => {
  const { code, err } = await glossary(...args)
  expect(code).toBe(2)
  expect(err).toContain(message)
})
