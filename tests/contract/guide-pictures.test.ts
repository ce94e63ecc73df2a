import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const docs = join(import.meta.dirname, "../../docs")
const folder = join(docs, "pictures/linguist")
const files = readdirSync(folder)

test("the linguist's guide shows every picture that there is, and no other", () => {
  const guide = readFileSync(join(docs, "guides/linguist.md"), "utf8")
  const shown = [...guide.matchAll(/!\[[^\]]{10,}\]\(\.\.\/pictures\/linguist\/([^)]+)\)/g)].map(([, name]) => name)
  expect(new Set(shown)).toEqual(new Set(files))
})

test.each(files)("%s is 1024 pixels wide and small", (file) => {
  const bytes = readFileSync(join(folder, file))
  expect(bytes.subarray(1, 4).toString()).toBe("PNG")
  expect(bytes.readUInt32BE(16)).toBe(1024)
  expect(statSync(join(folder, file)).size).toBeLessThan(150_000)
})
