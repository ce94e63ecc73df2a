import { ProjectSettings } from "@readback/domain"
import { canonicalJson } from "@readback/glossary"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { importGlossary } from "../propose/import-glossary.ts"
import { moveProposal } from "../propose/move-proposal.ts"
import { jsonLines, judgeNext, openInstallation, type TestInstallation, type TestProject } from "../testing/index.ts"
import { releaseGlossary } from "../testing/release-glossary.ts"
import { comparePage } from "./compare-page.ts"
import { compiledStates, loadStates } from "./compiled-states.ts"
import type { ImpactResult } from "./impact-result.ts"
import { planImpact, type ImpactInput, type ImpactPlan } from "./plan-impact.ts"
import { type ComparePages, runImpact } from "./run-impact.ts"

const head = "conceptId,lang,term,termType,status\n"
const cas = "cas,en,close air support,fullForm,preferred\n"
const first = `${head}${cas}uav,en,drone,variant,admitted\nuav,en,unmanned aircraft,fullForm,preferred\n`
const second = `${head}${cas}uav,en,drone,variant,forbidden\nuav,en,unmanned aircraft,fullForm,preferred\n`
const file = { classification: "UNCLASSIFIED" }

for (const database of testDatabases()) {
  describe(`the impact of a change on ${database.name}`, () => {
    let installation: TestInstallation
    let author: Context
    let glossaryId: string
    let proposalId: string
    let project: TestProject

    /** Compares in this thread. */
    const comparing = async (ctx: Context, plan: ImpactPlan): Promise<ComparePages> => {
      const bytes = await compiledStates(plan)
      return async (pages, add) => {
        for await (const page of pages) {
          const state = bytes[page.profile]
          if (state !== undefined) add(await comparePage(ctx, loadStates(state), page))
        }
      }
    }
    const preview = async (ctx: Context, input: Partial<ImpactInput>, change?: (plan: ImpactPlan) => ImpactPlan) => {
      const planned = await planImpact(ctx, { glossaryId, ...input })
      const plan = change?.(planned) ?? planned
      return runImpact(ctx, plan, await comparing(ctx, plan), () => undefined)
    }

    beforeAll(async () => {
      installation = await openInstallation(database)
      author = await installation.person("admin")
      glossaryId = (await releaseGlossary(author, { ...file, name: "Impact", text: first })).glossaryId
      const settings = ProjectSettings.parse({ overlap: 1 })
      project = await installation.project({ settings, glossaryId })
      const rows = Array.from({ length: 30 }, (_, at) => ({
        prompt: [{ role: "user", content: at % 10 === 0 ? `What does a drone do, ${at}?` : `Question ${at}?` }],
        responses: [{ text: `A drone flies ${at}.` }, { text: `The unmanned aircraft and close air support ${at}.` }],
      }))
      const others = Array.from({ length: 40 }, (_, at) => ({
        prompt: [{ role: "user", content: `Other question ${at}?` }],
        responses: [{ text: `Yes ${at}.` }, { text: `Close air support ${at}.` }],
      }))
      await project.import(jsonLines([...rows, ...others]))
      const labeler = await project.member("labeler")
      await judgeNext(labeler, project.id, "2A drone", { of: "A drone", text: "Two drones, rewritten." })
      const report = await importGlossary(author, {
        ...file,
        name: "Impact",
        language: "en",
        fileName: "g.csv",
        onDefect: "refuse",
        policy: "by-id",
        removeMissing: true,
        isDryRun: false,
        content: (async function* () {
          yield new TextEncoder().encode(second)
        })(),
      })
      proposalId = report.proposalId ?? ""
    })
    afterAll(() => installation.close())

    const figures = ({
      milliseconds: _ms,
      perSecond: _pace,
      reason: _reason,
      looked: _looked,
      ...rest
    }: ImpactResult) => canonicalJson(rest)

    test("only texts are looked at that can change, with the result of looking at all", async () => {
      const found = await preview(author, { proposalId })
      expect(found).toMatchObject({ looked: 61, all: 141, byCode: [{ code: "forbidden-term", appears: 31 }] })
      expect(found.byConcept).toMatchObject([{ conceptId: "uav", name: "unmanned aircraft", appears: 31 }])
      expect(found.scores).toEqual({ higher: 0, lower: 31 })
      expect(found.top).toHaveLength(20)
      expect(found.top[0]?.findingsBefore).toEqual([])
      expect(found.top[0]?.findingsAfter[0]).toMatchObject({ code: "forbidden-term", fate: "appears" })
      const whole = await preview(author, { proposalId }, (plan) => ({
        ...plan,
        groups: plan.groups.map((group) => ({ ...group, can: { kind: "all", reason: "Asked for." } })),
      }))
      expect(whole).toMatchObject({ looked: 141, reason: "Asked for." })
      expect(figures(whole)).toBe(figures(found))
    })

    test("a judgment turns where the preferred response now scores lower than the other", async () => {
      const { flips } = await preview(author, { proposalId })
      expect(flips.judgments).toEqual({ against: 1, for: 0 })
      expect(flips.examples).toMatchObject([{ turns: "against", other: { before: 100, after: 100 } }])
      expect(flips.gold).toEqual({ against: 0, for: 0 })
    })

    test("without a proposal it is what publishing would do", async () => {
      expect(await preview(author, {})).toMatchObject({ looked: 0, changed: 0, byCode: [] })
      const bySystem = installation.contextOf({ kind: "system", name: "test" })
      await moveProposal(author, { proposalId: proposalId as never, to: "proposed", comment: "" })
      await moveProposal(bySystem, { proposalId: proposalId as never, to: "approved", comment: "" })
      expect(await preview(author, {})).toMatchObject({ looked: 61, changed: 31 })
      await expect(preview(author, { proposalId })).rejects.toMatchObject({ code: "conflict" })
    })

    test("a person sees only texts of projects where their role allows it", async () => {
      const linguist = await project.member("linguist")
      expect(await preview(linguist, {})).toMatchObject({ looked: 61, projects: [{ id: project.id }] })
      const stranger = await installation.person("linguist")
      expect(await preview(stranger, {})).toMatchObject({ looked: 0, all: 0, projects: [], top: [] })
      await expect(preview(stranger, { projectId: project.id })).rejects.toMatchObject({ code: "not_found" })
      for (const role of ["labeler", "reviewer", "engineer"] as const) {
        await expect(preview(await project.member(role), {})).rejects.toMatchObject({ code: "forbidden" })
      }
    })

    test("texts of hidden prompts are left out", async () => {
      await installation.store.write(async (tx) => {
        await tx.db.update(tx.tables.comparison).set({ isHidden: true })
      })
      expect(await preview(author, {})).toMatchObject({ looked: 0, changed: 0, top: [] })
    })
  })
}
