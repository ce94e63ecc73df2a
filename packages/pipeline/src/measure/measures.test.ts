import { ProjectSettings } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, describe, expect, test } from "vitest"
import { configureProject } from "../projects/configure-project.ts"
import { submitJudgment } from "../label/submit-judgment.ts"
import { claimTask, importSmallGlossary, jsonLines, judgeNext, openInstallation } from "../testing/index.ts"
import { readAdherence } from "./read-adherence.ts"
import { readAgreement } from "./read-agreement.ts"
import { readEffects } from "./read-effects.ts"
import { readLabelers } from "./read-labelers.ts"
import { readLeaderboard } from "./read-leaderboard.ts"
import { resampleLeaderboard } from "./resample-leaderboard.ts"

describe.each(testDatabases())("$name", (database) => {
  const opened: { close(): Promise<void> }[] = []
  afterAll(async () => {
    for (const one of opened) await one.close()
  })

  /** Pairs of "good" (longer) and "bad", judged by two people as the words say: g, b, = or x for each of them. */
  const judged = async (verdicts: readonly string[]) => {
    const installation = await openInstallation(database)
    opened.push(installation)
    const project = await installation.project({
      settings: { overlap: 2, pairing: "all-pairs", rationale: "optional" },
    })
    await project.import(
      jsonLines(
        verdicts.map((_, index) => ({
          prompt: [{ role: "user", content: `Question ${index}` }],
          domain: index % 2 === 0 ? "fires" : "logistics",
          responses: [
            { text: `good and long answer ${index}`, model: "good" },
            { text: `bad ${index}`, model: "bad" },
          ],
        })),
      ),
    )
    const people = [await project.member("labeler"), await project.member("labeler")]
    const short: Record<string, string> = { g: "2good", b: "2bad", "=": "=", x: "x" }
    for (const [place, person] of people.entries())
      for (let left = verdicts.length; left > 0; left -= 1)
        await judgeNext(person, project.id, ({ messages }) => {
          const index = Number(messages.at(-1)?.content.split(" ")[1])
          return short[verdicts[index]?.charAt(place) ?? "="] ?? "="
        })
    return { project, lead: await project.member("lead"), engineer: await project.member("engineer"), people }
  }

  test("agreement says how often people give the same verdict, beyond chance", async () => {
    const { project, engineer } = await judged(["gg", "gg", "gg", "bb", "gb", "==", "xx", "gg"])
    const report = await readAgreement(engineer, { projectId: project.id })
    expect(report.all).toMatchObject({ pairs: 8, judgments: 16, labelers: 2, same: 7, twos: 8 })
    expect(report.all.nominal).toMatchObject({ kind: "value" })
    expect(report.all.ac1?.value).toBeGreaterThan(0.7)
    expect(report.byDomain.map(({ domain, agreement }) => [domain, agreement.pairs])).toEqual([
      ["fires", 4],
      ["logistics", 4],
    ])
    expect(report.byWeek).toHaveLength(1)
  })

  test("people's habits show: sides, length, ties, and how often others agree", async () => {
    const { project, lead } = await judged(["gg", "gb", "=g", "xg"])
    const { labelers, pairs } = await readLabelers(lead, { projectId: project.id })
    expect(labelers).toHaveLength(2)
    const one = labelers.find(({ bothUnacceptable }) => bothUnacceptable === 1)
    expect(one).toMatchObject({
      judgments: 4,
      ties: 1,
      preferences: 2,
      longerChosen: 2,
      lengthsDiffer: 2,
      sameAsOthers: 1,
      withOthers: 4,
    })
    expect(pairs).toMatchObject([{ shared: 4, same: 1, kappa: null }])
  })

  test("models are ranked with intervals, and a model that never loses stays finite", async () => {
    const { project, engineer } = await judged(["gg", "gg", "g=", "gg"])
    const board = await readLeaderboard(engineer, { projectId: project.id })
    expect(board.models.map(({ model }) => model)).toEqual(["good", "bad"])
    expect(board.models[0]).toMatchObject({ wins: 7, losses: 0, ties: 1, winRate: 7.5 / 8 })
    expect(board.models.every(({ rating }) => Number.isFinite(rating.value) && rating.low <= rating.high)).toBe(true)
    expect(board.encounters).toMatchObject([{ first: "good", second: "bad", wins: 7, losses: 0, ties: 1 }])
    expect(await readLeaderboard(engineer, { projectId: project.id })).toEqual(board)
  })

  test("intervals of resampled prompts stand on the same board, and are the same each time", async () => {
    const { project, engineer } = await judged(["gg", "gb", "g=", "gg", "bg", "xx"])
    const board = await readLeaderboard(engineer, { projectId: project.id })
    let noted = 0
    const resampled = await resampleLeaderboard(engineer, project.id, (done) => (noted = done))
    expect([noted, resampled.resamples, board.resamples]).toEqual([1_000, 1_000, 0])
    expect(resampled.models.map(({ model, wins }) => [model, wins])).toEqual([
      ["good", 7],
      ["bad", 2],
    ])
    expect(resampled.models.map(({ rating }) => rating.value)).toEqual(board.models.map(({ rating }) => rating.value))
    expect(board.models[0]).toMatchObject({ bothUnacceptable: 2 })
    expect([board.judgments, board.prompts]).toEqual([12, 6])
    for (const { difference } of resampled.encounters) expect(difference.low).toBeLessThan(difference.high)
    expect(await resampleLeaderboard(engineer, project.id, () => undefined)).toEqual(resampled)
  })

  test("effects are odds with intervals; what never differs has none", async () => {
    const { project, engineer } = await judged(["gg", "gb", "=g", "gg", "bg", "gg", "xx", "bb"])
    const report = await readEffects(engineer, { projectId: project.id })
    expect(report).toMatchObject({ judgments: 14, prompts: 7, isSample: false, resamples: 200 })
    const oddsOf = new Map(report.effects.map(({ name, odds }) => [name, odds]))
    expect([...oddsOf.keys()]).toEqual(["left", "words", "headings", "listItems", "boldSpans", "terms"])
    const words = oddsOf.get("words")
    expect(words?.low).toBeLessThanOrEqual(words?.high ?? 0)
    expect(words?.value).toBeGreaterThan(0)
    expect([oddsOf.get("headings"), oddsOf.get("terms")]).toEqual([null, null])
    expect(await readEffects(engineer, { projectId: project.id })).toEqual(report)
  })

  test("agreement by axis: of responses and of pairs, whichever side they stood on", async () => {
    const installation = await openInstallation(database)
    opened.push(installation)
    const rubric = [
      { id: "terms", name: "Terms", scope: "response" },
      { id: "order", name: "Order", scope: "pair" },
      { id: "unused", name: "Unused", scope: "response", isRequired: false },
    ]
    const project = await installation.project({ settings: { overlap: 2, rationale: "optional", rubric } as never })
    const rows = [1, 2, 3, 4].map((n) => ({
      prompt: [{ role: "user", content: `Question ${n}` }],
      responses: [{ text: `one ${n}` }, { text: `two ${n}` }],
    }))
    await project.import(jsonLines(rows))
    for (const person of [await project.member("labeler"), await project.member("labeler")])
      for (const _ of rows) {
        const task = await claimTask(person, project.id)
        const n = Number(task.responses[0]?.text.split(" ")[1])
        const isOneLeft = task.responses[0]?.text.startsWith("one") === true
        await submitJudgment(person, {
          judgmentId: person.newId(),
          assignmentId: task.assignmentId,
          token: task.token,
          verdict: { outcome: "tie" },
          activeMs: 1,
          ratings: Object.fromEntries(
            task.responses.map(({ id, text }) => [id, { terms: text.startsWith("one") ? n : 5 }]),
          ),
          criteria: { order: (isOneLeft ? 1 : -1) * (n % 3) },
        } as never)
      }
    const { byAxis } = await readAgreement(await project.member("engineer"), { projectId: project.id })
    const perfect = { ordinal: { kind: "value", value: 1 }, interval: { kind: "value", value: 1 } }
    expect(byAxis).toMatchObject([
      { axis: "terms", units: 8, ratings: 16, ...perfect },
      { axis: "order", units: 4, ratings: 8, ...perfect },
      { axis: "unused", units: 0, ordinal: { kind: "undefined", reason: "no-pairs" } },
    ])
  })

  test("adherence by model and concept, what rewrites gain, and nothing without a glossary", async () => {
    const installation = await openInstallation(database)
    opened.push(installation)
    const project = await installation.project({ settings: { overlap: 1, rationale: "optional" } })
    const lead = await project.member("lead")
    const projectId = project.id
    expect(await readAdherence(lead, { projectId })).toEqual({ kind: "no-glossary" })
    const glossaryId = await importSmallGlossary(await installation.person("admin"), "Measured")
    await configureProject(project.admin, {
      projectId,
      name: "Measured",
      description: "",
      glossaryId,
      profile: "default",
      settings: ProjectSettings.parse({ overlap: 1, rationale: "optional" }),
    })
    const rows = [1, 2, 3].map((n) => ({
      prompt: [{ role: "user", content: `Question ${n}` }],
      responses: [
        { text: `We call close air support ${n}`, model: "keeps" },
        { text: `We call bombing support ${n}`, model: "breaks" },
      ],
    }))
    await project.import(jsonLines(rows))
    const rewrite = { of: "We call bombing", text: "We call close air support at once" }
    await judgeNext(await project.member("labeler"), projectId, "2We call close", rewrite)
    const report = await readAdherence(lead, { projectId })
    expect(report).toMatchObject({
      kind: "measured",
      models: [
        { model: "keeps", responses: 3, scored: 3, mean: { value: 100 } },
        { model: "breaks", responses: 3, scored: 3 },
      ],
      groups: ["breaks", "keeps"],
      weeks: [
        { group: "breaks", scored: 3 },
        { group: "keeps", scored: 3, mean: 100 },
      ],
      concepts: [{ conceptId: "c1", name: "close air support", responses: 3, per100: [100, 0] }],
      rewrites: { rewrites: 1, better: 1, worse: 0 },
    })
  })

  test("nothing judged is no error", async () => {
    const installation = await openInstallation(database)
    opened.push(installation)
    const project = await installation.project()
    const lead = await project.member("lead")
    const projectId = project.id
    expect((await readAgreement(lead, { projectId })).all).toMatchObject({
      pairs: 0,
      nominal: { kind: "undefined" },
      ac1: null,
    })
    expect(await readLabelers(lead, { projectId })).toEqual({ labelers: [], pairs: [] })
    expect(await readLeaderboard(lead, { projectId })).toMatchObject({ models: [], encounters: [] })
    expect(await readEffects(lead, { projectId })).toMatchObject({ judgments: 0, resamples: 0 })
  })

  test("a labeler sees no figures of others, and an engineer none of persons", async () => {
    const { project, engineer, people } = await judged(["gg"])
    const [labeler] = people
    await expect(readAgreement(labeler!, { projectId: project.id })).rejects.toMatchObject({ code: "forbidden" })
    await expect(readLabelers(engineer, { projectId: project.id })).rejects.toMatchObject({ code: "forbidden" })
  })
})
