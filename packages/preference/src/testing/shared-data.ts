import { existsSync, readFileSync } from "node:fs"

const fileOf = (path: string): URL => new URL(`../../../../../shared/data/${path}`, import.meta.url)

/** Whether the public test data is beside the repository. */
export const hasSharedData: boolean = existsSync(fileOf("statistics"))

/** A test title that says why the test is skipped where its data is absent. */
export const titled = (title: string): string =>
  hasSharedData ? title : `${title} (skipped: the shared test data is not beside the repository)`

/** A file of statistical fixtures, its cases by id; none where the data is absent. */
export function fixtures<Case extends { readonly id: string }>(name: string): ReadonlyMap<string, Case> {
  if (!hasSharedData) return new Map()
  const { cases } = JSON.parse(readFileSync(fileOf(`statistics/${name}.json`), "utf8")) as { cases: readonly Case[] }
  return new Map(cases.map((one) => [one.id, one]))
}

/** The records of a JSON or JSON Lines file of the public data. */
export function records<Row>(path: string): readonly Row[] {
  const text = readFileSync(fileOf(path), "utf8")
  if (path.endsWith(".json")) return JSON.parse(text) as readonly Row[]
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row)
}
