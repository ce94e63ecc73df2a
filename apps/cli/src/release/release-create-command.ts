import { readFile } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"
import { DataReleaseId, DataReleaseRecipe } from "@readback/domain"
import type { Arguments } from "../args/arguments.ts"
import type { Command } from "../command.ts"
import { unreadable } from "../input/unreadable.ts"
import { countOf } from "../output/count-of.ts"
import { printable } from "../output/printable.ts"
import { Refusal } from "../refusal.ts"
import { asked, connect } from "../remote/connection.ts"
import { findProject } from "../remote/find-project.ts"

const FELL_SHORT = 1
const POLL_MS = 500

/** `readback release create`: an immutable set of training files. */
export const releaseCreateCommand: Command = {
  name: "release create",
  summary: "make an immutable set of training files",
  operands: "",
  options: {
    project: { value: "NAME", about: "the project, by its name or id" },
    recipe: { value: "FILE", about: "filters, policies, splits and targets as JSON" },
    name: { value: "NAME", about: "what to call it" },
    targets: { value: "TARGET,...", about: "kinds of files, without a recipe; with /parquet for both formats" },
    json: { about: "print one JSON object instead of lines" },
  },
  notes: [
    "The recipe of a release is in its manifest: what was made once can be made again.",
    'A recipe may name benchmarks of the project whose prompts are kept out: "benchmarks": {"names": ["MT-Bench"]}.',
    "Exit code 0: made. 1: refused or failed; the message says why. 2: misused. 3: not allowed. 4: the server cannot be reached.",
  ],
  examples: [
    "readback release create --project drill --name 'Week 47' --targets trl_preference/parquet,trl_kto",
    "readback release create --project drill --recipe recipe.json --json",
  ],
  async run(args, terminal) {
    args.requireOperands(0, 0, "release create --project NAME --recipe FILE")
    const recipe = await recipeOf(args)
    const { api, ...connection } = await connect()
    const projectId = await findProject({ api, ...connection }, args.text("project"))
    const made = await asked(api.dataReleases.create.mutate({ projectId, recipe }))
    const releaseId = DataReleaseId.parse(made.releaseId)
    for (;;) {
      const release = await asked(api.dataReleases.read.query({ releaseId }))
      const { state, progress, number, name, reason, hash, files } = release
      if (state === "waiting" || state === "making") {
        terminal.progress(
          `release ${number}: ${progress.step}${progress.total > 0 ? `, ${progress.done} of ${progress.total}` : ""}`,
        )
        await setTimeout(POLL_MS)
        continue
      }
      terminal.progress(undefined)
      if (args.has("json")) await terminal.write(`${JSON.stringify(release)}\n`)
      else if (state === "done")
        await terminal.write(`Release ${number}, ${printable(name)}: ${countOf(files.length, "file")}, hash ${hash}\n`)
      else terminal.note(`Release ${number} was not made (${state}): ${printable(reason ?? "")}`)
      return state === "done" ? 0 : FELL_SHORT
    }
  },
}

async function recipeOf(args: Arguments): Promise<DataReleaseRecipe> {
  const path = args.text("recipe")
  const targets = args.text("targets")
  if ((path === undefined) === (targets === undefined))
    throw new Refusal("Give either --recipe FILE or --targets TARGET,...")
  const name = args.text("name")
  const given =
    path !== undefined
      ? { ...(await jsonOf(path)), ...(name === undefined ? {} : { name }) }
      : {
          name: name ?? "Release",
          targets: (targets ?? "").split(",").map((part) => {
            const [target, format] = part.trim().split("/")
            return { target, formats: format === "parquet" ? ["jsonl", "parquet"] : ["jsonl"] }
          }),
        }
  const parsed = DataReleaseRecipe.safeParse(given)
  if (parsed.success) return parsed.data
  const words = parsed.error.issues.map((issue) => `${issue.path.join(".") || "recipe"}: ${issue.message}`)
  throw new Refusal(`The recipe cannot be used:\n  ${words.join("\n  ")}`)
}

async function jsonOf(path: string): Promise<object> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw unreadable(path, error)
  })
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value
  } catch {
    // Said below.
  }
  throw new Refusal(`${path} is no JSON object. The recipe of a release is in its manifest.json, under "recipe".`)
}
