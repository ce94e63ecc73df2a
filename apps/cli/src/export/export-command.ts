import { createHash } from "node:crypto"
import { createWriteStream } from "node:fs"
import { rename, rm } from "node:fs/promises"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { exportTargets } from "@readback/preference"
import { nearestName } from "../args/nearest-name.ts"
import type { Command } from "../command.ts"
import { countOf } from "../output/count-of.ts"
import { Refusal } from "../refusal.ts"
import { connect } from "../remote/connection.ts"
import { findProject } from "../remote/find-project.ts"

const names: readonly string[] = exportTargets.map(({ name }) => name)

/** `readback export`: one training file of a project as it is now. */
export const exportCommand: Command = {
  name: "export",
  summary: "write a training file of a project as it is now",
  operands: "",
  options: {
    project: { value: "NAME", about: "the project, by its name or id" },
    target: { value: "TARGET", about: "what the file is for" },
    options: { value: "NAME=VALUE,...", about: "options of the target, such as margin=logit" },
    output: { value: "FILE", about: "where to write it; standard output where absent" },
    json: { about: "print one JSON object about the file (with --output)" },
  },
  notes: [
    `Targets: ${names.join(", ")}.`,
    "A file is written beside its name first, and takes it when it is whole. For files that stay the same for ever, see readback release.",
    "Exit code 0: the file is whole. 2: misused. 3: not allowed. 4: the server cannot be reached, or the file broke off.",
  ],
  examples: [
    "readback export --project drill --target trl_preference --output pairs.jsonl",
    "readback export --project drill --target trl_reward --options margin=logit | zstd > reward.jsonl.zst",
  ],
  async run(args, terminal) {
    args.requireOperands(0, 0, "export --project NAME --target TARGET [--output FILE]")
    const target = targetOf(args.text("target"))
    const output = args.text("output")
    if (args.has("json") && output === undefined)
      throw new Refusal("--json needs --output: standard output has the file.")
    const connection = await connect()
    const projectId = await findProject(connection, args.text("project"))
    const query = new URLSearchParams(optionsOf(args.text("options"))).toString()
    const file = exportTargets.find(({ name }) => name === target)?.fileName ?? ""
    const answer = await connection.fetch(`/api/projects/${projectId}/exports/${file}?${query}`)
    const hash = createHash("sha256")
    let [rows, bytes, shownAt] = [0, 0, 0]
    const observed = async function* () {
      try {
        for await (const chunk of answer.body ?? []) {
          hash.update(chunk)
          bytes += chunk.length
          for (const byte of chunk) if (byte === 10) rows += 1
          if (Date.now() - shownAt > 200) {
            shownAt = Date.now()
            terminal.progress(countOf(rows, "row"))
          }
          yield chunk
        }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new Refusal(
          `The file broke off after ${countOf(rows, "row")} (${reason}). The page of exports says why.`,
          4,
        )
      }
    }
    if (output === undefined) for await (const chunk of observed()) await terminal.write(chunk)
    else {
      const unfinished = `${output}.part`
      try {
        await pipeline(Readable.from(observed()), createWriteStream(unfinished))
        await rename(unfinished, output)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error instanceof Error && "code" in error
          ? new Refusal(`${output} cannot be written: ${error.message}`)
          : error
      }
    }
    terminal.progress(undefined)
    if (output === undefined) return 0
    const sha256 = hash.digest("hex")
    if (args.has("json")) await terminal.write(`${JSON.stringify({ file: output, target, rows, bytes, sha256 })}\n`)
    else await terminal.write(`${output}: ${countOf(rows, "row")}, SHA-256 ${sha256}\n`)
    return 0
  },
}

function targetOf(given: string | undefined): string {
  if (given === undefined)
    throw new Refusal(`export needs a target: --target NAME. The targets are ${names.join(", ")}.`)
  if (names.includes(given)) return given
  const meant = nearestName(given, names)
  throw new Refusal(
    `There is no target "${given}". ${meant === undefined ? `The targets are ${names.join(", ")}.` : `Did you mean ${meant}?`}`,
  )
}

function optionsOf(given: string | undefined): Record<string, string> {
  if (given === undefined) return {}
  return Object.fromEntries(
    given.split(",").map((part) => {
      const at = part.indexOf("=")
      if (at < 1) throw new Refusal(`--options takes NAME=VALUE, separated by commas, not "${part}".`)
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    }),
  )
}
