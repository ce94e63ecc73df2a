import { assess, compile, profileNamed } from "@readback/glossary"
import { sampleResponses } from "../bulk/sample-responses.ts"
import { changedGlossary } from "./changed-glossary.ts"

/** How many texts a second a bare loop assesses under two glossaries, in this thread, by the clock and by processor time. */
export function comparePlain(responses: number): { readonly perSecond: number; readonly perCpuSecond: number } {
  const { before, after } = changedGlossary(10)
  const [old, now] = [before, after].map((one) => compile(one, profileNamed("default")))
  if (old === undefined || now === undefined) throw new Error("Nothing was compiled")
  const texts = [...sampleResponses(responses)]
  const run = () => {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    let findings = 0
    for (const [nth, text] of texts.entries()) {
      const task = { prompt: `Report on item ${nth}.` }
      findings += assess(old, text, task).findings.length + assess(now, text, task).findings.length
    }
    if (findings === 0) throw new Error("Nothing was found")
    const { user, system } = process.cpuUsage(cpu)
    return { seconds: (performance.now() - start) / 1_000, cpuSeconds: (user + system) / 1e6 }
  }
  run()
  const runs = [run(), run(), run()]
  return {
    perSecond: texts.length / Math.min(...runs.map(({ seconds }) => seconds)),
    perCpuSecond: texts.length / Math.min(...runs.map(({ cpuSeconds }) => cpuSeconds)),
  }
}
