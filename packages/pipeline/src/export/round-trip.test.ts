import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  jsonLines,
  judgeNext,
  openInstallation,
  sharedData,
  sharedDataMissing,
  type TestInstallation,
} from "../testing/index.ts"
import { exportTarget } from "./export-target.ts"

type Row = Readonly<Record<string, unknown>>

/** The text of a value: a text, one message in whatever dress, or a list whose last message it is. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value
  if (Array.isArray(value)) return textOf(value.at(-1))
  const { content, value: said } = value as { content?: string; value?: string }
  return content ?? said ?? ""
}

/** The better and the other response of a row in each format. */
const sidesOf: Readonly<Record<string, (row: Row) => readonly [unknown, unknown]>> = {
  openai_preference: (row) => [row["preferred_output"], row["non_preferred_output"]],
  nemo_rl: (row) => {
    const completions = row["completions"] as readonly { rank: number; completion: unknown }[]
    const [best, other] = completions.toSorted((a, b) => a.rank - b.rank)
    return [best?.completion, other?.completion]
  },
}
const sides = (target: string, row: Row): readonly [string, string] => {
  const [chosen, rejected] = sidesOf[target]?.(row) ?? [row["chosen"], row["rejected"]]
  return [textOf(chosen), textOf(rejected)]
}

/** What of a row its trainer reads; ids, models and metadata are ours. */
const essence = (target: string, row: Row): string => {
  const { id: _id, metadata: _metadata, margin: _margin, ...rest } = row
  const { chosen_model: _a, rejected_model: _b, subset: _c, ...read } = rest
  if (target === "openai_preference") {
    const { messages } = read["input"] as { messages: unknown }
    return JSON.stringify({ ...read, input: { messages } })
  }
  return JSON.stringify(
    read,
    Object.keys(read).toSorted().concat("role", "content", "from", "value", "rank", "completion", "messages"),
  )
}

const cases = [
  ["trl_preference.jsonl", "trl_preference"],
  ["trl_reward_margin.jsonl", "trl_reward"],
  ["openai_dpo.jsonl", "openai_preference"],
  ["llama_factory_dpo_sharegpt.json", "llama_factory_preference"],
  ["axolotl_chat_template_default.jsonl", "axolotl_dpo"],
  ["axolotl_bradley_terry.jsonl", "axolotl_rm"],
  ["openrlhf_rm.jsonl", "openrlhf"],
  ["nemo_rl_preference.jsonl", "nemo_rl"],
  ["rewardbench_v1.jsonl", "rewardbench"],
] as const

const [database] = testDatabases()
describe.skipIf(sharedDataMissing !== undefined || database === undefined)(
  `a file that is imported, judged as it says and exported again${sharedDataMissing ? ` (${sharedDataMissing})` : ""}`,
  () => {
    let installation: TestInstallation
    beforeAll(async () => {
      if (database !== undefined) installation = await openInstallation(database)
    })
    afterAll(() => installation.close())

    test.each(cases)("%s is the same file", async (file, target) => {
      const content = new TextDecoder().decode(sharedData(`preference/formats/${file}`))
      const rows = content.trimStart().startsWith("[")
        ? (JSON.parse(content) as Row[])
        : content
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line) as Row)
      const project = await installation.project({ settings: { overlap: 1 } })
      const report = await project.import(jsonLines(rows))
      expect(report.counts.comparisons).toBe(rows.length)

      const better = new Map(rows.map((row) => [sides(target, row).toSorted().join("\u0001"), sides(target, row)[0]]))
      const labeler = await project.member("labeler")
      for (const _row of rows) {
        await judgeNext(labeler, project.id, ({ responses }) => {
          const key = responses
            .map(({ text }) => text)
            .toSorted()
            .join("\u0001")
          return `2${better.get(key) ?? ""}`
        })
      }
      const options: Readonly<Record<string, string>> = target === "trl_preference" ? { metadata: "without" } : {}
      const { lines } = await exportTarget(project.admin, { projectId: project.id, target, options })
      const made: Row[] = []
      for await (const line of lines) made.push(JSON.parse(line) as Row)
      const told = (all: readonly Row[]) => all.map((row) => essence(target, row)).toSorted()
      expect(told(made)).toEqual(told(rows))
    })
  },
)
