import { Failure, type RecipeBenchmarks } from "@readback/domain"
import { overlapFinder, type OverlapFinder, SIGNATURE_BINS } from "@readback/preference"
import { benchmarkSignatures, findBenchmarkByHash, listBenchmarkRows, type Reader } from "@readback/store"
import type { FrozenBenchmark, ReleasePlan } from "../release-plan.ts"

/** A benchmark in memory, as prompts are looked up in it. */
export interface LoadedBenchmark extends FrozenBenchmark {
  readonly id: string
  readonly finder: OverlapFinder
}

/** A benchmark that a release is to be checked against and that is not there any more. */
export class BenchmarkGone extends Failure {}

/** What a recipe's benchmarks are now; a name that the project has not is refused. */
export async function freezeBenchmarks(
  reader: Reader,
  projectId: string,
  { names }: RecipeBenchmarks,
): Promise<readonly FrozenBenchmark[]> {
  const there = await listBenchmarkRows(reader, projectId)
  return names.map((asked) => {
    const found = there.find(({ name }) => name === asked)
    if (found === undefined) {
      const known = there.map(({ name }) => `"${name}"`).join(", ")
      throw new Failure(
        "not_found",
        `There is no benchmark "${asked}" in this project. ${known === "" ? "Add it first." : `There are ${known}.`}`,
      )
    }
    const { name, hash, prompts } = found
    return { name, hash, prompts }
  })
}

/** Finds the benchmarks of a plan by their hashes, whatever they are called now; throws `BenchmarkGone` where one is not there. */
export async function findFrozen(
  reader: Reader,
  projectId: string,
  frozen: readonly FrozenBenchmark[],
): Promise<readonly (FrozenBenchmark & { readonly id: string })[]> {
  const found = []
  for (const one of frozen) {
    const id = await findBenchmarkByHash(reader, projectId, one.hash)
    if (id === undefined)
      throw new BenchmarkGone(
        "conflict",
        `The benchmark "${one.name}" (${one.prompts} prompts, hash ${one.hash.slice(0, 12)}…) was removed from the project, ` +
          "so this release cannot be checked against it. Add the same prompts again, or make a new release without it.",
      )
    found.push({ ...one, id })
  }
  return found
}

/** Reads the benchmarks of a plan, ready to look prompts up. */
export async function loadBenchmarks(
  reader: Reader,
  { projectId, benchmarks = [] }: Pick<ReleasePlan, "projectId" | "benchmarks">,
): Promise<readonly LoadedBenchmark[]> {
  const loaded = []
  for (const one of await findFrozen(reader, projectId, benchmarks)) {
    const signatures = new Uint16Array(one.prompts * SIGNATURE_BINS)
    for (const { first, signatures: bytes } of await benchmarkSignatures(reader, one.id)) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const from = first * SIGNATURE_BINS
      for (let at = 0; at < bytes.byteLength / 2; at += 1) signatures[from + at] = view.getUint16(2 * at, true)
    }
    loaded.push({ ...one, finder: overlapFinder(signatures, one.prompts) })
  }
  return loaded
}
