import { cpus } from "node:os"
import { compareImpact } from "./impact/compare-impact.ts"
import { comparePlain } from "./impact/compare-plain.ts"
import { comparePlainThreads } from "./impact/compare-plain-threads.ts"

/**
 * How much faster the preview of a change is that looks only at texts which can change, against one that looks at every text,
 * with the same result, and against assessing every text anew under both states; what two threads gain, beside what two bare loops do at once; and what one thread does beside a bare
 * loop that assesses each text twice.
 * Everything is read from SQLite. Run: node tests/bench/impact.ts [responses]
 */
const RESPONSES = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000)
const CHANGED_TERMS = [1, 3, 10]

const print = (line: string) => process.stdout.write(`${line}\n`)
const { cold, found, whole } = await compareImpact(RESPONSES, CHANGED_TERMS)
const plain = comparePlain(Math.min(RESPONSES, 20_000))
const alone = await comparePlainThreads(10_000, 1)
const together = await comparePlainThreads(10_000, 2)
const seconds = (value: number) => value.toFixed(2)
const rows = found.map((one) => {
  const all = whole.find(({ terms, workers }) => terms === one.terms && workers === 1)
  if (all === undefined || all.digest !== one.digest) throw new Error(`Other results with ${one.terms} changed terms`)
  const anewSeconds = RESPONSES / plain.perSecond
  return {
    ...one,
    wholeSeconds: all.seconds,
    ratio: all.seconds / one.seconds,
    anewSeconds,
    anewRatio: anewSeconds / one.seconds,
  }
})
print(JSON.stringify({ responses: RESPONSES, cores: cpus().length, cold, rows, whole, plain }, undefined, 2))
const columns = ["terms", "looked at", "affected", "s", "s, all texts", "ratio", "s, all anew", "ratio"]
print(`\n${columns.map((name) => name.padStart(13)).join("")}`)
for (const { terms, looked, changed, seconds: took, wholeSeconds, ratio, anewSeconds, anewRatio } of rows)
  print(
    [terms, looked, changed, seconds(took), seconds(wholeSeconds), ratio.toFixed(1), seconds(anewSeconds)]
      .concat(anewRatio.toFixed(1))
      .map((value) => String(value).padStart(13))
      .join(""),
  )
print(`the first preview of a server, which starts its threads: ${seconds(cold.seconds)} s`)
const [one, two] = [1, 2].map((workers) => whole.find((run) => run.workers === workers && run.terms === 10))
if (one !== undefined && two !== undefined) {
  print(
    `all texts with two threads: ${(one.seconds / two.seconds).toFixed(2)} times as fast as with one; by processor time ${(two.perCpuSecond / one.perCpuSecond).toFixed(2)} of its pace a core`,
  )
  print(`two bare loops at once: ${(together / alone).toFixed(2)} times as many texts as one`)
  const perSecond = RESPONSES / one.seconds
  print(
    `one thread: ${Math.round(perSecond)} texts a second, ${(perSecond / plain.perSecond).toFixed(2)} of a bare loop that ` +
      `assesses each twice (${Math.round(plain.perSecond)}); by processor time ${(one.perCpuSecond / plain.perCpuSecond).toFixed(2)}`,
  )
}
print("the same results in all runs")
