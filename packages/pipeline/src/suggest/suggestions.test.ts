import type { DismissFinding } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import type { Task } from "../label/task.ts"
import { createProposal } from "../propose/create-proposal.ts"
import { listChanges } from "../propose/list-changes.ts"
import { moveProposal } from "../propose/move-proposal.ts"
import { publishRelease } from "../propose/publish-release.ts"
import {
  claimTask,
  importSmallGlossary,
  jsonLines,
  openInstallation,
  promptSets,
  type TestInstallation,
  type TestProject,
} from "../testing/index.ts"
import { decideSuggestion } from "./decide-suggestion.ts"
import { dismissFinding, listDismissals, restoreFinding } from "./dismiss-finding.ts"
import { listOwnSuggestions, markSuggestionsSeen } from "./list-own-suggestions.ts"
import { listSuggestions } from "./list-suggestions.ts"
import { suggestTerm } from "./suggest-term.ts"

for (const database of testDatabases()) {
  describe(`what labelers say of terms on ${database.name}`, () => {
    let installation: TestInstallation
    let linguist: Context
    let other: Context
    let labeler: Context
    let project: TestProject
    let glossaryId = "" as never
    let task: Task
    let made = 0
    beforeAll(async () => {
      installation = await openInstallation(database)
      linguist = await installation.person("linguist")
      other = await installation.person("linguist")
    })
    afterAll(() => installation.close())
    beforeEach(async () => {
      made += 1
      glossaryId = (await importSmallGlossary(linguist, `Suggested ${made}`)) as never
      project = await installation.project({ name: `Suggested ${made}`, glossaryId })
      await project.import(jsonLines(promptSets(2)))
      labeler = await project.member("labeler")
      task = await claimTask(labeler, project.id)
    })

    const suggest = async (term: string) =>
      (
        await suggestTerm(labeler, {
          assignmentId: task.assignmentId as never,
          term,
          note: "It is everywhere",
          context: `They held the ${term} all day.`,
        })
      ).suggestionId as never
    const draft = async () =>
      (await createProposal(linguist, { glossaryId, title: "From labelers", reason: "" })).proposalId as never
    const inbox = (by = linguist, state: "open" | "accepted" | "declined" = "open") =>
      listSuggestions(by, { glossaryId, state })
    const own = () => listOwnSuggestions(labeler, { projectId: project.id as never })

    test("a suggested term reaches the linguists with its context, and its author learns what became of it", async () => {
      const suggestionId = await suggest("phase line")
      expect(await inbox()).toMatchObject([
        { suggestionId, term: "phase line", note: "It is everywhere", context: "They held the phase line all day." },
      ])
      expect(await own()).toMatchObject([{ term: "phase line", outcome: "open", isNews: false }])
      const proposalId = await draft()
      const place = { proposalId, conceptId: null, status: "preferred" as const }
      const { conceptId } = await decideSuggestion(linguist, { suggestionId, place, reply: "Good catch" })
      expect(await listChanges(linguist, { proposalId, query: "", limit: 10 })).toMatchObject({
        rows: [{ conceptId, kind: "added", after: { terms: [{ text: "phase line", status: "preferred" }] } }],
      })
      expect(await inbox()).toEqual([])
      expect(await inbox(linguist, "accepted")).toMatchObject([{ proposalState: "draft" }])
      expect(await own()).toMatchObject([{ outcome: "accepted", reply: "Good catch", isNews: true }])
      await markSuggestionsSeen(labeler, { projectId: project.id as never })
      expect(await own()).toMatchObject([{ isNews: false }])
      await moveProposal(linguist, { proposalId, to: "proposed", comment: "" })
      await moveProposal(other, { proposalId, to: "approved", comment: "" })
      await publishRelease(other, { glossaryId, name: "R2", notes: "", effectiveFrom: null })
      expect(await own()).toMatchObject([{ outcome: "released", releaseNumber: 2 }])
    })

    test("an abbreviation becomes an admitted term of the concept that it is of", async () => {
      const suggestionId = await suggest("CAS")
      const proposalId = await draft()
      await decideSuggestion(linguist, {
        suggestionId,
        place: { proposalId, conceptId: "c1", status: "admitted" },
        reply: "",
      })
      expect(await listChanges(linguist, { proposalId, query: "", limit: 10 })).toMatchObject({
        rows: [
          {
            conceptId: "c1",
            kind: "changed",
            after: { terms: [{}, {}, { text: "CAS", type: "acronym", status: "admitted" }] },
          },
        ],
      })
    })

    test("is declined with a word, once", async () => {
      const suggestionId = await suggest("thingy")
      await decideSuggestion(linguist, { suggestionId, reply: "Slang" })
      expect(await own()).toMatchObject([{ outcome: "declined", reply: "Slang", isNews: true }])
      await expect(decideSuggestion(other, { suggestionId, reply: "" })).rejects.toMatchObject({ code: "conflict" })
    })

    test("stays open where the place is not there", async () => {
      const suggestionId = await suggest("phase line")
      const proposalId = await draft()
      const gone = { proposalId, conceptId: "gone", status: "admitted" as const }
      await expect(decideSuggestion(linguist, { suggestionId, place: gone, reply: "" })).rejects.toMatchObject({
        code: "not_found",
      })
      expect(await inbox()).toHaveLength(1)
      const elsewhere = (await importSmallGlossary(linguist, `Elsewhere ${made}`)) as never
      const wrong = (await createProposal(linguist, { glossaryId: elsewhere, title: "T", reason: "" }))
        .proposalId as never
      const place = { proposalId: wrong, conceptId: null, status: "admitted" as const }
      await expect(decideSuggestion(linguist, { suggestionId, place, reply: "" })).rejects.toMatchObject({
        code: "invalid",
      })
    })

    test("is kept from linguists who are not cleared for its project", async () => {
      const secret = await installation.project({ name: `Secret ${made}`, glossaryId, classification: "SECRET" })
      await secret.import(jsonLines(promptSets(1)))
      const cleared = await secret.member("labeler", { clearance: "SECRET" })
      const held = await claimTask(cleared, secret.id)
      const said = { assignmentId: held.assignmentId as never, term: "codename", note: "", context: "Secret words" }
      const suggestionId = (await suggestTerm(cleared, said)).suggestionId as never
      expect(await inbox()).toEqual([])
      await expect(decideSuggestion(linguist, { suggestionId, reply: "" })).rejects.toMatchObject({ code: "not_found" })
      expect(await inbox(await installation.person("linguist", "SECRET"))).toMatchObject([{ term: "codename" }])
    })

    test("nobody suggests from somebody else's task, or without a glossary", async () => {
      const stranger = await project.member("labeler")
      const said = { assignmentId: task.assignmentId as never, term: "x", note: "", context: "" }
      await expect(suggestTerm(stranger, said)).rejects.toMatchObject({ code: "not_found" })
      const bare = await installation.project({ name: `Bare ${made}` })
      await bare.import(jsonLines(promptSets(1)))
      const member = await bare.member("labeler")
      const held = await claimTask(member, bare.id)
      await expect(suggestTerm(member, { ...said, assignmentId: held.assignmentId as never })).rejects.toMatchObject({
        code: "invalid",
      })
    })

    test("a finding is marked as wrong once, and the mark is taken back", async () => {
      const dismissal: DismissFinding = {
        dismissalId: installation.contextOf({ kind: "system", name: "test" }).newId() as never,
        assignmentId: task.assignmentId as never,
        responseId: (task.responses[0]?.id ?? "") as never,
        code: "forbidden-term",
        conceptId: "c1",
        termId: "bombing support",
        start: 0,
        end: 15,
        quote: "bombing support",
        context: "",
        reason: "quotation",
        comment: "It quotes the enemy",
      }
      await dismissFinding(labeler, dismissal)
      await dismissFinding(labeler, dismissal)
      const assignmentId = task.assignmentId
      expect(await listDismissals(labeler, { assignmentId })).toMatchObject([
        { code: "forbidden-term", start: 0, reason: "quotation" },
      ])
      await expect(dismissFinding(labeler, { ...dismissal, termId: "none" })).rejects.toMatchObject({ code: "invalid" })
      await expect(dismissFinding(labeler, { ...dismissal, responseId: "other" as never })).rejects.toMatchObject({
        code: "not_found",
      })
      const stranger = await project.member("labeler")
      await expect(restoreFinding(stranger, dismissal)).rejects.toMatchObject({ code: "not_found" })
      await restoreFinding(labeler, dismissal)
      expect(await listDismissals(labeler, { assignmentId })).toEqual([])
    })
  })
}
