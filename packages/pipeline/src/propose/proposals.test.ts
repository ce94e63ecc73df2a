import type { Concept } from "@readback/glossary"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { listAudit } from "../people/list-audit.ts"
import { listReleases } from "../curate/list-releases.ts"
import { readRelease } from "../curate/read-release.ts"
import { readProject } from "../projects/read-project.ts"
import { importSmallGlossary, openInstallation, type TestInstallation } from "../testing/index.ts"
import { checkProposal } from "./check-proposal.ts"
import { commentProposal } from "./comment-proposal.ts"
import { createGlossary } from "./create-glossary.ts"
import { createProposal } from "./create-proposal.ts"
import { describeProposal } from "./describe-proposal.ts"
import { draftNotes } from "./draft-notes.ts"
import { dropChanges } from "./drop-changes.ts"
import { editConcepts } from "./edit-concepts.ts"
import { listChanges, readChange } from "./list-changes.ts"
import { listProposals } from "./list-proposals.ts"
import { moveProposal } from "./move-proposal.ts"
import { publishRelease } from "./publish-release.ts"
import { readConceptHistory } from "./read-concept-history.ts"
import { readHead } from "./read-head.ts"
import { readProposal } from "./read-proposal.ts"
import { rollbackRelease } from "./rollback-release.ts"
import { saveConcept } from "./save-concept.ts"

/** A concept of one preferred term. */
const conceptOf = (id: string, text: string, more: Partial<Concept> = {}): Concept => ({
  id,
  subjectFields: [],
  terms: [
    {
      id: `${id}-t1`,
      text,
      type: "fullForm",
      status: "preferred",
      replacements: [],
      match: { case: "common", hyphen: "flex", inflect: "noun", forms: [] },
      examples: { positive: [], negative: [] },
    },
  ],
  ...more,
})

for (const database of testDatabases()) {
  describe(`proposals on ${database.name}`, () => {
    let installation: TestInstallation
    let author: Context
    let other: Context
    let glossaries = 0
    beforeAll(async () => {
      installation = await openInstallation(database)
      author = await installation.person("linguist")
      other = await installation.person("linguist")
    })
    afterAll(() => installation.close())

    /** A glossary of one concept ("close air support") in its first release. */
    const newGlossary = async (): Promise<string> => {
      glossaries += 1
      return importSmallGlossary(author, `Words ${glossaries}`)
    }
    const draftIn = async (glossaryId: string, by = author): Promise<string> =>
      (await createProposal(by, { glossaryId: glossaryId as never, title: "Better words", reason: "Asked for" }))
        .proposalId
    const save = (by: Context, proposalId: string, after: Concept, revision: number | null = null, onHead = false) =>
      saveConcept(by, { proposalId: proposalId as never, conceptId: after.id, after, revision, onHead })
    const move = (by: Context, proposalId: string, to: Parameters<typeof moveProposal>[1]["to"], comment = "") =>
      moveProposal(by, { proposalId: proposalId as never, to, comment })
    const publish = (by: Context, glossaryId: string, effectiveFrom: string | null = null) =>
      publishRelease(by, { glossaryId: glossaryId as never, name: "Spring", notes: "New words.", effectiveFrom })
    const changesOf = (proposalId: string, query = "") =>
      listChanges(author, { proposalId: proposalId as never, query, limit: 50 })
    /** Adds a concept by an approved proposal. */
    const approveConcept = async (glossaryId: string, after: Concept): Promise<string> => {
      const proposalId = await draftIn(glossaryId)
      const known = (await readChange(author, { proposalId: proposalId as never, conceptId: after.id })).change
      await save(author, proposalId, after, known?.revision ?? null)
      await move(author, proposalId, "proposed")
      await move(other, proposalId, "approved")
      return proposalId
    }

    test("a change goes from draft over approval by a second person into an immutable release", async () => {
      const glossaryId = await newGlossary()
      const proposalId = await draftIn(glossaryId)
      expect(await save(author, proposalId, conceptOf("c2", "forward edge"))).toMatchObject({ kind: "saved" })
      expect(await changesOf(proposalId)).toMatchObject({
        total: 1,
        rows: [{ conceptId: "c2", name: "forward edge", kind: "added", before: null, isStale: false }],
        next: null,
      })
      await move(author, proposalId, "proposed", "Please look")
      expect(await readProposal(author, { proposalId })).toMatchObject({
        state: "proposed",
        mayEdit: false,
        mayApprove: false,
      })
      await expect(move(author, proposalId, "approved")).rejects.toMatchObject({
        code: "forbidden",
        message: "You wrote this proposal: another linguist has to approve it.",
      })
      expect(await readProposal(other, { proposalId })).toMatchObject({ mayApprove: true, whyNot: null })
      await move(other, proposalId, "approved", "Good")
      expect(await readHead(author, { glossaryId })).toMatchObject({
        releaseNumber: 1,
        edits: [{ conceptId: "c2", after: { id: "c2" } }],
        approved: [{ proposalId, number: 2 }],
      })
      expect(await draftNotes(author, { glossaryId })).toMatchObject({
        notes: "1 concept added.\n\n## Added\n\n- **forward edge**",
        added: 1,
      })
      const published = await publish(other, glossaryId)
      expect(published.number).toBe(2)
      const { concepts, hash } = await readRelease(author, published)
      expect(concepts.map(({ id }) => id)).toEqual(["c1", "c2"])
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
      expect(await readHead(author, { glossaryId })).toMatchObject({ releaseNumber: 2, edits: [], approved: [] })
      expect(await readProposal(author, { proposalId })).toMatchObject({
        state: "published",
        releaseNumber: 2,
        events: [
          { kind: "created" },
          { kind: "proposed", text: "Please look" },
          { kind: "approved" },
          { kind: "published" },
        ],
      })
      expect(await listReleases(author, { glossaryId })).toMatchObject([
        { number: 2, title: "Spring", notes: "New words." },
        { number: 1 },
      ])
      expect(await readConceptHistory(author, { glossaryId, conceptId: "c2" })).toMatchObject([
        { number: 2, kind: "added", before: null, after: { id: "c2" }, releaseNumber: 2 },
      ])
      const actions = (await listAudit(await installation.person("admin"))).map(({ action }) => action)
      for (const action of ["proposal:create", "proposal:edit", "proposal:approved", "glossary:publish"]) {
        expect(actions).toContain(action)
      }
    })

    test("whoever changed a concept of somebody else's proposal does not approve it either", async () => {
      const proposalId = await draftIn(await newGlossary())
      await save(author, proposalId, conceptOf("c2", "forward edge"))
      await save(other, proposalId, conceptOf("c3", "line of departure"))
      await move(author, proposalId, "proposed")
      await expect(move(other, proposalId, "approved")).rejects.toMatchObject({ code: "forbidden" })
      await move(await installation.person("admin"), proposalId, "approved")
    })

    test("the second of two savers sees both versions, and nothing is overwritten", async () => {
      const glossaryId = await newGlossary()
      const proposalId = await draftIn(glossaryId)
      const { head } = await readChange(author, { proposalId: proposalId as never, conceptId: "c1" })
      if (head === null) throw new Error("The concept is gone")
      const mine = { ...head, definition: "Mine" }
      const theirs = { ...head, notes: ["Theirs"] }
      const first = await save(other, proposalId, theirs)
      if (first.kind !== "saved") throw new Error("Not saved")
      expect(await save(author, proposalId, mine)).toEqual({
        kind: "conflict",
        theirs: {
          after: theirs,
          revision: first.revision,
          editor: other.actor.kind === "person" ? other.actor.name : "",
        },
      })
      expect((await changesOf(proposalId)).rows).toMatchObject([{ after: theirs }])
      const merged = { ...mine, notes: ["Theirs"] }
      expect(await save(author, proposalId, merged, first.revision)).toMatchObject({ kind: "saved" })
      await dropChanges(author, { proposalId: proposalId as never, conceptIds: ["c1"] })
      // A change that was dropped and made again is another one.
      expect(await save(other, proposalId, theirs, first.revision)).toMatchObject({ kind: "conflict" })
      const again = await save(other, proposalId, theirs)
      expect(again).toMatchObject({ kind: "saved" })
      expect(await save(other, proposalId, head, again.kind === "saved" ? again.revision : 0)).toEqual({
        kind: "saved",
        revision: null,
      })
      expect(await changesOf(proposalId)).toMatchObject({ total: 0, rows: [] })
    })

    test("a change is stale once the head has moved on, and is merged onto it", async () => {
      const glossaryId = await newGlossary()
      const proposalId = await draftIn(glossaryId)
      const { head } = await readChange(author, { proposalId: proposalId as never, conceptId: "c1" })
      if (head === null) throw new Error("The concept is gone")
      const saved = await save(author, proposalId, { ...head, notes: ["Late"] })
      await move(author, proposalId, "proposed")
      await approveConcept(glossaryId, { ...head, definition: "Early" })
      expect(await checkProposal(author, { proposalId })).toMatchObject({
        stale: [{ conceptId: "c1" }],
        counts: { stale: 1 },
      })
      expect((await changesOf(proposalId)).rows).toMatchObject([{ isStale: true }])
      await expect(move(other, proposalId, "approved")).rejects.toMatchObject({ code: "conflict" })
      await move(other, proposalId, "draft", "Merge first")
      const merged = { ...head, definition: "Early", notes: ["Late"] }
      await save(author, proposalId, merged, saved.kind === "saved" ? saved.revision : 0, true)
      expect((await changesOf(proposalId)).rows).toMatchObject([{ isStale: false, before: { definition: "Early" } }])
      await move(author, proposalId, "proposed")
      await move(other, proposalId, "approved")
      expect((await readProposal(author, { proposalId })).events.map(({ kind }) => kind)).toEqual([
        "created",
        "proposed",
        "returned",
        "proposed",
        "approved",
      ])
    })

    test("an example that the matcher does not treat as stated blocks approval", async () => {
      const glossaryId = await newGlossary()
      const proposalId = await draftIn(glossaryId)
      const concept = conceptOf("c2", "forward edge")
      const [term] = concept.terms
      if (term === undefined) throw new Error("The concept has no term")
      const withExample = (positive: string): Concept => ({
        ...concept,
        terms: [{ ...term, examples: { positive: [positive], negative: [] } }],
      })
      const saved = await save(author, proposalId, withExample("They crossed the river."))
      await move(author, proposalId, "proposed")
      expect(await checkProposal(author, { proposalId })).toMatchObject({
        counts: { errors: 1 },
        issues: [{ severity: "error", conceptId: "c2", termId: "c2-t1" }],
      })
      await expect(move(other, proposalId, "approved")).rejects.toMatchObject({ code: "invalid" })
      await move(author, proposalId, "draft")
      const revision = saved.kind === "saved" ? saved.revision : null
      await save(author, proposalId, withExample("They held the forward edge."), revision)
      await move(author, proposalId, "proposed")
      await move(other, proposalId, "approved")
    })

    test("edits many concepts at once, leaves out what stays the same, and takes an edit back", async () => {
      const glossaryId = await newGlossary()
      await approveConcept(glossaryId, conceptOf("c2", "forward edge"))
      const proposalId = (await draftIn(glossaryId)) as never
      const conceptIds = ["c1", "c2", "none"]
      const add = { kind: "addSubjectField", value: "fires" } as const
      expect(await editConcepts(author, { proposalId, conceptIds, edit: add })).toMatchObject({ changed: 2 })
      expect(await editConcepts(author, { proposalId, conceptIds, edit: add })).toMatchObject({ changed: 0 })
      const forbid = { kind: "status", from: "preferred", to: "admitted" } as const
      expect(await editConcepts(author, { proposalId, conceptIds, edit: forbid })).toMatchObject({ changed: 2 })
      expect((await changesOf(proposalId)).rows).toMatchObject([
        { name: "close air support", kind: "changed", after: { subjectFields: ["fires"] } },
        { name: "forward edge", after: { terms: [{ status: "admitted" }] } },
      ])
      const nation = { kind: "geographicalUsage", value: "US Army" } as const
      await editConcepts(author, { proposalId, conceptIds: ["c2"], edit: nation })
      expect((await changesOf(proposalId, "FORWARD")).rows).toMatchObject([
        { after: { terms: [{ geographicalUsage: "US Army" }] } },
      ])
      await editConcepts(author, { proposalId, conceptIds, edit: { kind: "remove" } })
      expect((await changesOf(proposalId)).rows).toMatchObject([
        { kind: "removed", after: null, name: "close air support" },
        { kind: "removed", after: null },
      ])
      await dropChanges(author, { proposalId, conceptIds })
      expect(await changesOf(proposalId)).toMatchObject({ total: 0 })
      await expect(move(author, proposalId, "proposed")).rejects.toMatchObject({ code: "invalid" })
    })

    test("an edit of many is taken back but for what somebody made of it since", async () => {
      const glossaryId = await newGlossary()
      await approveConcept(glossaryId, conceptOf("c2", "forward edge"))
      const proposalId = (await draftIn(glossaryId)) as never
      const conceptIds = ["c1", "c2"]
      const edit = { kind: "addSubjectField", value: "fires" } as const
      const { revision } = await editConcepts(author, { proposalId, conceptIds, edit })
      const theirs = conceptOf("c2", "forward edge", { subjectFields: ["fires"], definition: "Theirs" })
      expect(await save(other, proposalId, theirs, revision)).toMatchObject({ kind: "saved" })
      expect(await dropChanges(author, { proposalId, conceptIds, revision })).toEqual({ dropped: 1 })
      expect((await changesOf(proposalId)).rows).toMatchObject([{ conceptId: "c2", after: { definition: "Theirs" } }])
    })

    test("pages through changes by name", async () => {
      const proposalId = (await draftIn(await newGlossary())) as never
      for (const name of ["delta", "alpha", "charlie", "alpha"]) {
        installation.advance(1)
        await save(author, proposalId, conceptOf(`x${installation.now().getTime()}`, `${name} term`))
      }
      const names: string[] = []
      for (let after: { name: string; conceptId: string } | undefined; ;) {
        const page = await listChanges(author, { proposalId, query: "", limit: 2, ...(after && { after }) })
        expect(page.total).toBe(4)
        names.push(...page.rows.map(({ name }) => name))
        if (page.next === null) break
        after = page.next
      }
      expect(names).toEqual(["alpha term", "alpha term", "charlie term", "delta term"])
    })

    test("what is put forward, approved or given up takes no edits", async () => {
      const glossaryId = await newGlossary()
      const proposalId = await draftIn(glossaryId)
      await save(author, proposalId, conceptOf("c2", "forward edge"))
      await move(author, proposalId, "proposed")
      await expect(save(author, proposalId, conceptOf("c3", "phase line"))).rejects.toMatchObject({ code: "conflict" })
      await move(author, proposalId, "withdrawn", "Not needed")
      for (const to of ["draft", "proposed", "approved"] as const) {
        await expect(move(other, proposalId, to)).rejects.toMatchObject({ code: "conflict" })
      }
      const about = { proposalId: proposalId as never, title: "T", reason: "" }
      await expect(describeProposal(author, about)).rejects.toMatchObject({ code: "conflict" })
    })

    test("an approved proposal is taken back unless a later one changes the same concepts", async () => {
      const glossaryId = await newGlossary()
      const first = await approveConcept(glossaryId, conceptOf("c2", "forward edge"))
      const second = await approveConcept(glossaryId, conceptOf("c2", "forward edge", { definition: "The front" }))
      await expect(move(author, first, "draft")).rejects.toMatchObject({ code: "conflict" })
      await move(author, second, "draft")
      await move(author, first, "draft")
      expect(await readHead(author, { glossaryId })).toMatchObject({ edits: [], approved: [] })
      await expect(publish(other, glossaryId)).rejects.toMatchObject({ code: "invalid" })
    })

    test("an older release comes back as a proposal like any other", async () => {
      const glossaryId = await newGlossary()
      await approveConcept(glossaryId, conceptOf("c2", "forward edge"))
      await publish(other, glossaryId)
      const [, former] = await listReleases(author, { glossaryId })
      const releaseId = former?.id as never
      const { proposalId } = await rollbackRelease(author, { glossaryId: glossaryId as never, releaseId })
      expect(await readProposal(author, { proposalId })).toMatchObject({
        title: "Back to release 1",
        rollbackOf: releaseId,
        counts: { added: 0, changed: 0, removed: 1 },
      })
      await move(author, proposalId, "proposed")
      await move(other, proposalId, "approved")
      const { number } = await publish(other, glossaryId)
      const [newest] = await listReleases(author, { glossaryId })
      expect(newest).toMatchObject({ number, hash: former?.hash })
      await expect(rollbackRelease(author, { glossaryId: glossaryId as never, releaseId })).rejects.toMatchObject({
        code: "invalid",
      })
    })

    test("a project stays with its release or follows the newest", async () => {
      const glossaryId = (await newGlossary()) as never
      const pinned = await installation.project({ glossaryId, name: `Pinned ${glossaries}` })
      const following = await installation.project({ glossaryId, name: `Following ${glossaries}`, followsNewest: true })
      await approveConcept(glossaryId, conceptOf("c2", "forward edge"))
      await publish(other, glossaryId, "2026-06-01")
      expect((await readProject(pinned.admin, { projectId: pinned.id })).glossary).toMatchObject({
        number: 1,
        followsNewest: false,
      })
      expect((await readProject(pinned.admin, { projectId: following.id })).glossary).toMatchObject({
        number: 2,
        followsNewest: true,
      })
      expect(await listReleases(author, { glossaryId })).toMatchObject([{ effectiveFrom: "2026-06-01" }, {}])
    })

    test("two approvals at once are both kept, in one order", async () => {
      const glossaryId = await newGlossary()
      const ids: string[] = []
      for (const name of ["alpha", "bravo", "charlie"]) {
        const proposalId = await draftIn(glossaryId)
        await save(author, proposalId, conceptOf(name, `${name} word`))
        await move(author, proposalId, "proposed")
        ids.push(proposalId)
      }
      const results = await Promise.allSettled(ids.map((id) => move(other, id, "approved")))
      const refused = results.flatMap((result, at) => (result.status === "rejected" ? [ids[at] ?? ""] : []))
      for (const id of refused) await move(other, id, "approved")
      const head = await readHead(author, { glossaryId })
      expect(head.approved).toHaveLength(3)
      expect(new Set(head.edits.map(({ conceptId }) => conceptId))).toEqual(new Set(["alpha", "bravo", "charlie"]))
    })

    test("keeps a glossary above one's clearance, and its proposals, unknown", async () => {
      const high = await installation.person("linguist", "SECRET")
      const { glossaryId } = await createGlossary(high, {
        name: "Hidden words",
        classification: "SECRET",
        language: "en",
      })
      const { proposalId } = await createProposal(high, {
        glossaryId: glossaryId as never,
        title: "Hidden",
        reason: "",
      })
      const ofGlossary = { code: "not_found", message: "There is no such glossary. Reload the list of glossaries." }
      await expect(listProposals(author, { glossaryId })).rejects.toMatchObject(ofGlossary)
      await expect(readHead(author, { glossaryId })).rejects.toMatchObject(ofGlossary)
      await expect(draftIn(glossaryId)).rejects.toMatchObject(ofGlossary)
      const ofProposal = { code: "not_found", message: "There is no such proposal. Reload the list of proposals." }
      await expect(readProposal(author, { proposalId })).rejects.toMatchObject(ofProposal)
      await expect(commentProposal(author, { proposalId: proposalId as never, text: "?" })).rejects.toMatchObject(
        ofProposal,
      )
      await expect(save(author, proposalId, conceptOf("c1", "word"))).rejects.toMatchObject(ofProposal)
      await expect(
        createGlossary(author, { name: "Mine", classification: "SECRET", language: "en" }),
      ).rejects.toMatchObject({ code: "forbidden" })
    })

    test("what happened to a proposal cannot be changed, not even by the program", async () => {
      await draftIn(await newGlossary())
      const { store } = installation
      const erase = () => store.write(async ({ db, tables }) => void (await db.delete(tables.proposalEvent)))
      await expect(erase()).rejects.toThrow()
      const rewrite = () =>
        store.write(async ({ db, tables }) => void (await db.update(tables.proposalEvent).set({ text: "Nothing" })))
      await expect(rewrite()).rejects.toThrow()
    })

    test("a labeler reads proposals and changes none", async () => {
      const glossaryId = await newGlossary()
      const proposalId = await draftIn(glossaryId)
      const labeler = await installation.person("labeler")
      expect(await listProposals(labeler, { glossaryId })).toMatchObject([
        { id: proposalId, state: "draft" },
        { state: "published" },
      ])
      await expect(save(labeler, proposalId, conceptOf("c2", "word"))).rejects.toMatchObject({ code: "forbidden" })
      await expect(move(labeler, proposalId, "proposed")).rejects.toMatchObject({ code: "forbidden" })
      await expect(publish(labeler, glossaryId)).rejects.toMatchObject({ code: "forbidden" })
    })
  })
}
