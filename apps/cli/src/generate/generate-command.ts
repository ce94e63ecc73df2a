import { readFile } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"
import { EndpointId, GenerationRunId, PairingStrategy, type ProjectId } from "@readback/domain"
import type { Arguments } from "../args/arguments.ts"
import { nearestName } from "../args/nearest-name.ts"
import type { Command } from "../command.ts"
import { unreadable } from "../input/unreadable.ts"
import { countOf } from "../output/count-of.ts"
import { printable } from "../output/printable.ts"
import { Refusal } from "../refusal.ts"
import { asked, connect, type Connection } from "../remote/connection.ts"
import { findProject } from "../remote/find-project.ts"

const FELL_SHORT = 1
const POLL_MS = 500

/** `readback generate`: a run that has models answer the prompts of a project. */
export const generateCommand: Command = {
  name: "generate",
  summary: "have models answer the prompts of a project",
  operands: "",
  options: {
    project: { value: "NAME", about: "the project, by its name or id" },
    models: { value: "ENDPOINT/MODEL,...", about: "which models answer; an endpoint may be named without a model" },
    name: { value: "NAME", about: "what to call the run" },
    samples: { value: "N", about: "answers of each model to each prompt (1)" },
    temperature: { value: "T", about: "0 to 2; the endpoint's own where absent" },
    "top-p": { value: "P", about: "0 to 1" },
    "max-tokens": { value: "N", about: "tokens of one answer at most" },
    seed: { value: "N", about: "the seed of the first sample; each further one has the next" },
    system: { value: "FILE", about: "a system prompt to send with each prompt" },
    glossary: { about: "send the terms of the project's glossary that occur in a prompt along with it" },
    pairing: { value: "STRATEGY", about: `how responses are compared: ${PairingStrategy.options.join(", ")}` },
    "length-ratio": { value: "R", about: "compare only responses whose lengths in words differ by at most this ratio" },
    "only-fewer-than": { value: "N", about: "only prompts that have fewer responses" },
    "max-requests": { value: "N", about: "pause after so many requests" },
    "max-completion-tokens": { value: "N", about: "pause after so many tokens of answers" },
    "dry-run": { about: "say how many calls it would be, and start nothing" },
    follow: { value: "RUN", about: "wait for a run that was started before" },
    detach: { about: "print the run's id and do not wait for it" },
    json: { about: "print one JSON object instead of lines" },
  },
  notes: [
    "Endpoints are set up in the browser: project, Generate. The run goes on on the server, whatever becomes of this program; nothing that was paid for is asked again.",
    "Exit code 0: every call was answered. 1: it was paused or cancelled, or calls failed. 2: misused. 3: not allowed. 4: the server cannot be reached.",
  ],
  examples: [
    "readback generate --project drill --models 'vllm/llama-3.1-8b,vllm/qwen2.5-7b' --samples 2 --pairing across-models",
    "readback generate --project drill --models vllm/llama-3.1-8b --dry-run",
    "readback generate --project drill --follow 019a… --json",
  ],
  async run(args, terminal) {
    args.requireOperands(0, 0, "generate --project NAME --models ENDPOINT/MODEL,...")
    const connection = await connect()
    const projectId = await findProject(connection, args.text("project"))
    const followed = args.text("follow")
    const runId = followed === undefined ? await started(connection, projectId, args, terminal) : idOf(followed)
    if (runId === undefined) return 0
    if (args.has("detach")) {
      await terminal.write(args.has("json") ? `${JSON.stringify({ runId })}\n` : `${runId}\n`)
      return 0
    }
    const run = await ended(connection, { projectId, runId }, (line) => terminal.progress(line))
    terminal.progress(undefined)
    const failed = run.calls.failed ?? 0
    if (args.has("json")) await terminal.write(`${JSON.stringify(run)}\n`)
    else {
      const { state, total, spent, counts, reason } = run
      await terminal.write(
        `${run.name}: ${state}, ${run.calls.done ?? 0} of ${countOf(total, "call")} answered${failed > 0 ? `, ${failed} failed` : ""}; ` +
          `${countOf(counts["responses"] ?? 0, "response")} and ${countOf(counts["comparisons"] ?? 0, "comparison")} added, ` +
          `${countOf(spent.completionTokens, "token")} written\n`,
      )
      if (reason !== null) terminal.note(printable(reason))
      for (const { problem, model, message } of run.failures)
        terminal.note(`  ${problem} (${printable(model ?? "a model you may not see")}): ${printable(message)}`)
    }
    return run.state === "done" && failed === 0 ? 0 : FELL_SHORT
  },
}

async function started(
  { api }: Connection,
  projectId: ProjectId,
  args: Arguments,
  terminal: Parameters<Command["run"]>[1],
): Promise<GenerationRunId | undefined> {
  const endpoints = await asked(api.generation.usableEndpoints.query({ projectId }))
  const maxTokens = args.number("max-tokens", { least: 1, most: 131_072, isWhole: true })
  const temperature = args.number("temperature", { least: 0, most: 2 })
  const topP = args.number("top-p", { least: 0, most: 1 })
  const seed = args.number("seed", { least: 0, most: 2_147_483_647, isWhole: true })
  const fewer = args.number("only-fewer-than", { least: 1, most: 32, isWhole: true })
  const system = args.text("system")
  const plan = {
    kind: "responses" as const,
    models: modelsOf(args.text("models"), endpoints),
    samples: args.number("samples", { least: 1, most: 32, isWhole: true }) ?? 1,
    sampling: {
      ...(temperature === undefined ? {} : { temperature }),
      ...(topP === undefined ? {} : { topP }),
      ...(maxTokens === undefined ? {} : { maxTokens }),
      ...(seed === undefined ? {} : { seed }),
    },
    ...(fewer === undefined ? {} : { prompts: { kind: "fewer-responses" as const, than: fewer } }),
    ...(system === undefined ? {} : { systemPrompts: [await textOf(system)] }),
    usesGlossary: args.has("glossary"),
    pairing: {
      strategy: strategyOf(args.text("pairing")),
      lengthRatio: args.number("length-ratio", { least: 1, most: 10 }) ?? null,
    },
    budget: {
      requests: args.number("max-requests", { least: 1, most: 10_000_000, isWhole: true }) ?? null,
      completionTokens: args.number("max-completion-tokens", { least: 1, most: 10_000_000_000, isWhole: true }) ?? null,
    },
  }
  if (args.has("dry-run")) {
    const preview = await asked(api.generation.preview.query({ projectId, plan }))
    await terminal.write(args.has("json") ? `${JSON.stringify(preview)}\n` : `${countOf(preview.calls, "call")}\n`)
    return undefined
  }
  const name =
    args.text("name") ??
    plan.models
      .map(({ model }) => model)
      .join(", ")
      .slice(0, 150)
  return idOf((await asked(api.generation.start.mutate({ projectId, name, plan }))).runId)
}

function modelsOf(
  given: string | undefined,
  endpoints: readonly { readonly id: string; readonly name: string; readonly models: readonly string[] }[],
) {
  const names = endpoints.map(({ name }) => name)
  if (given === undefined) {
    const list = names.length === 0 ? "There is no endpoint yet." : `Endpoints: ${names.join(", ")}.`
    throw new Refusal(`Which models? --models ENDPOINT/MODEL,... ${list}`)
  }
  return given.split(",").flatMap((part) => {
    const endpoint = endpoints
      .filter(({ name }) => part === name || part.startsWith(`${name}/`))
      .toSorted((a, b) => b.name.length - a.name.length)[0]
    if (endpoint === undefined) {
      const meant = nearestName(part.split("/")[0] ?? "", names)
      throw new Refusal(
        `There is no endpoint for "${part}". ${meant === undefined ? `Endpoints: ${names.join(", ")}.` : `Did you mean ${meant}?`}`,
      )
    }
    const models = part === endpoint.name ? endpoint.models : [part.slice(endpoint.name.length + 1)]
    if (models.length === 0)
      throw new Refusal(`${endpoint.name} names no models: give one, as in ${endpoint.name}/MODEL.`)
    return models.map((model) => ({ endpointId: EndpointId.parse(endpoint.id), model }))
  })
}

function strategyOf(given: string | undefined): PairingStrategy {
  const found = PairingStrategy.options.find((one) => one === (given ?? "project"))
  if (found !== undefined) return found
  throw new Refusal(`There is no pairing "${given}". It is one of: ${PairingStrategy.options.join(", ")}.`)
}

function idOf(given: string): GenerationRunId {
  const parsed = GenerationRunId.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Refusal(`"${given}" is no id of a run. readback generate --detach prints it.`)
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8")
  } catch (error) {
    throw unreadable(path, error)
  }
}

async function ended(
  { api }: Connection,
  which: { readonly projectId: ProjectId; readonly runId: GenerationRunId },
  tell: (line: string) => void,
) {
  for (;;) {
    const run = await asked(api.generation.run.query(which))
    // What a cancelled run was answered is still being compared until it has finished.
    const isPairing = run.state === "cancelled" && run.finishedAt === null
    if (run.state !== "waiting" && run.state !== "running" && !isPairing) return run
    tell(
      `${run.name}: ${run.calls.done ?? 0} of ${countOf(run.total, "call")} answered, ${run.calls.failed ?? 0} failed`,
    )
    await setTimeout(POLL_MS)
  }
}
