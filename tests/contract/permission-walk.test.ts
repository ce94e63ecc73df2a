import { randomUUID } from "node:crypto"
import { mayRole, permissions, type Action, Role } from "@readback/domain"
import { ENGINE_VERSION } from "@readback/glossary"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { allRoutes, appRouter, startTestServer, type TestServer } from "../support/server.ts"
import { makeWorld, type World } from "../support/world.ts"

type Input = (world: World, role: Role) => unknown
const inProject: Input = (world) => ({ projectId: world.projectId })
const oneImport: Input = ({ projectId, importId }) => ({ projectId, importId })
const nobodys = () => ({ assignmentId: randomUUID(), token: 1 })
const oneComparison = ({ projectId }: World) => ({ projectId, comparisonId: randomUUID() })
const oneDataRelease = () => ({ releaseId: randomUUID() })
const oneRecipe: Input = ({ projectId }) => ({
  projectId,
  recipe: { name: "Walked", targets: [{ target: "trl_preference" }] },
})
const someComparisons = ({ projectId }: World) => ({ projectId, which: { comparisonIds: [randomUUID()] } })
const oneGlossary = ({ glossaryId }: World) => ({ glossaryId })
const oneProposal = () => ({ proposalId: randomUUID() })
const oneEndpoint = () => ({ endpointId: randomUUID() })
const oneRun = ({ projectId }: World) => ({ projectId, runId: randomUUID() })
const onePlan = () => ({ kind: "responses", models: [{ ...oneEndpoint(), model: "m" }] })
const settings = { overlap: 20, pairing: "all-pairs", rationale: "optional" }

/** What each procedure is called with: a call that succeeds for whoever is allowed it, or that finds nothing to act on. */
const inputs: Readonly<Record<string, Input>> = {
  "account.installation": () => undefined,
  "account.read": () => undefined,
  "account.workingStyle": () => undefined,
  "account.saveWorkingStyle": () => ({ keys: { rewrite: "w" } }),
  "account.createFirstAdmin": () => ({ token: "none", name: "N", email: "n@test.example", password: "long enough" }),
  "keys.list": () => undefined,
  "keys.create": () => ({ name: "Walked", scopes: ["imports"], days: 1 }),
  "keys.revoke": () => ({ keyId: "none" }),
  "people.list": () => undefined,
  "people.create": () => ({
    name: "New",
    email: `${randomUUID()}@test.example`,
    password: "long enough",
    role: "labeler",
    clearance: "UNCLASSIFIED",
    site: "Test site",
  }),
  "people.update": () => ({ userId: "nobody", role: "labeler" }),
  "people.audit": () => undefined,
  "projects.list": () => undefined,
  "projects.create": () => ({ name: `Project ${randomUUID()}`, classification: "UNCLASSIFIED" }),
  "projects.createPractice": () => ({ name: `Practice ${randomUUID()}`, classification: "UNCLASSIFIED" }),
  "projects.read": inProject,
  "projects.configure": ({ projectId, glossaryId }) => ({
    projectId,
    name: "World project",
    description: "",
    glossaryId,
    profile: "default",
    settings,
  }),
  "projects.members": inProject,
  "projects.setMember": ({ projectId }) => ({ projectId, userId: "nobody", role: "labeler" }),
  "projects.setMemberGroup": ({ projectId }) => ({ projectId, userId: "nobody", group: "medics" }),
  "projects.queue": inProject,
  "projects.scoring": inProject,
  "projects.startScoring": inProject,
  "projects.cancelScoring": inProject,
  "glossaries.list": () => undefined,
  "glossaries.release": ({ releaseId }) => ({ releaseId }),
  "glossaries.releases": ({ glossaryId }) => ({ glossaryId }),
  "glossaries.compare": ({ releaseId }) => ({ from: releaseId, to: releaseId }),
  "glossaries.create": () => ({ name: `Glossary ${randomUUID()}`, classification: "UNCLASSIFIED", language: "en" }),
  "glossaries.head": oneGlossary,
  "glossaries.history": (world) => ({ ...oneGlossary(world), conceptId: "c1" }),
  "glossaries.draftNotes": oneGlossary,
  "glossaries.publish": () => ({ glossaryId: randomUUID(), name: "R" }),
  "proposals.list": oneGlossary,
  "proposals.read": oneProposal,
  "proposals.changes": oneProposal,
  "proposals.change": () => ({ ...oneProposal(), conceptId: "c1" }),
  "proposals.check": oneProposal,
  "proposals.create": (world) => ({ ...oneGlossary(world), title: "Walked" }),
  "proposals.describe": () => ({ ...oneProposal(), title: "T", reason: "" }),
  "proposals.saveConcept": () => ({ ...oneProposal(), conceptId: "c1", after: null, revision: null }),
  "proposals.editMany": () => ({ ...oneProposal(), conceptIds: ["c1"], edit: { kind: "remove" } }),
  "proposals.dropChanges": () => ({ ...oneProposal(), conceptIds: ["c1"] }),
  "proposals.comment": () => ({ ...oneProposal(), text: "Why?" }),
  "proposals.move": () => ({ ...oneProposal(), to: "proposed" }),
  "proposals.rollback": ({ releaseId }) => ({ glossaryId: randomUUID(), releaseId }),
  "impact.start": ({ glossaryId }) => ({ glossaryId }),
  "impact.read": () => ({ impactId: randomUUID() }),
  "impact.cancel": () => ({ impactId: randomUUID() }),
  "evidence.suggest": () => ({ assignmentId: randomUUID(), term: "phase line" }),
  "evidence.ownSuggestions": inProject,
  "evidence.markSeen": inProject,
  "evidence.suggestions": oneGlossary,
  "evidence.decide": () => ({ suggestionId: randomUUID() }),
  "evidence.dismiss": () => ({
    dismissalId: randomUUID(),
    assignmentId: randomUUID(),
    responseId: null,
    code: "forbidden-term",
    conceptId: "c1",
    termId: "t1",
    start: 0,
    end: 1,
    quote: "x",
    reason: "quotation",
  }),
  "evidence.restore": () => ({ dismissalId: randomUUID() }),
  "evidence.dismissals": () => ({ assignmentId: randomUUID() }),
  "evidence.scope": oneGlossary,
  "evidence.counts": () => undefined,
  "evidence.overruled": oneGlossary,
  "evidence.overruledPlaces": (world) => ({ ...oneGlossary(world), conceptId: "c1", termId: "t1" }),
  "evidence.stopScoring": () => ({ ...oneProposal(), conceptId: "c1", termId: "t1" }),
  "evidence.concordance": (world) => ({ ...oneGlossary(world), words: "answer" }),
  "evidence.candidates": oneGlossary,
  "evidence.acceptCandidate": (world) => ({
    ...oneGlossary(world),
    term: "x",
    place: { ...oneProposal(), conceptId: null },
  }),
  "evidence.rejectCandidates": (world) => ({ ...oneGlossary(world), terms: ["walked"] }),
  "evidence.restoreCandidates": (world) => ({ ...oneGlossary(world), terms: ["walked"] }),
  "evidence.documents": oneGlossary,
  "evidence.removeDocument": () => ({ documentId: randomUUID() }),
  "evidence.usage": (world) => ({ ...oneGlossary(world), conceptId: "c1" }),
  "evidence.topConcepts": oneGlossary,
  "guidelines.read": inProject,
  "guidelines.versions": inProject,
  "guidelines.version": ({ projectId }) => ({ projectId, version: 99 }),
  "guidelines.publish": ({ projectId }, role) => ({ projectId, text: `For ${role}`, basedOn: 99 }),
  "guidelines.acknowledge": ({ projectId }) => ({ projectId, version: 99 }),
  "generation.endpoints": () => undefined,
  "generation.usableEndpoints": inProject,
  "generation.endpointModels": oneEndpoint,
  "generation.createEndpoint": () => ({
    name: `Endpoint ${randomUUID()}`,
    baseUrl: "http://127.0.0.1:9/v1",
    classification: "UNCLASSIFIED",
  }),
  "generation.changeEndpoint": () => ({
    ...oneEndpoint(),
    name: `Endpoint ${randomUUID()}`,
    baseUrl: "http://127.0.0.1:9/v1",
    classification: "UNCLASSIFIED",
  }),
  "generation.removeEndpoint": oneEndpoint,
  "generation.testEndpoint": oneEndpoint,
  "generation.preview": ({ projectId }) => ({ projectId, plan: onePlan() }),
  "generation.start": ({ projectId }) => ({ projectId, name: "Walked", plan: onePlan() }),
  "generation.runs": inProject,
  "generation.run": oneRun,
  "generation.pause": oneRun,
  "generation.resume": oneRun,
  "generation.cancel": oneRun,
  "material.imports": inProject,
  "material.import": ({ projectId, importId }) => ({ projectId, importId }),
  "material.previewImport": oneImport,
  "material.startImport": oneImport,
  "material.cancelImport": oneImport,
  "material.resumeImport": oneImport,
  "dataReleases.list": inProject,
  "dataReleases.read": oneDataRelease,
  "dataReleases.preview": oneRecipe,
  "dataReleases.create": oneRecipe,
  "dataReleases.repeat": ({ projectId }) => ({ projectId, repeatOf: randomUUID() }),
  "dataReleases.cancel": oneDataRelease,
  "dataReleases.benchmarks": inProject,
  "dataReleases.removeBenchmark": ({ projectId }) => ({ projectId, benchmarkId: randomUUID() }),
  "dataReleases.changes": () => ({ from: randomUUID(), to: randomUUID() }),
  "material.exports": inProject,
  "material.exportTargets": inProject,
  "material.previewExport": inProject,
  "measures.agreement": inProject,
  "measures.leaderboard": inProject,
  "measures.resampledLeaderboard": inProject,
  "measures.adherence": inProject,
  "measures.effects": inProject,
  "measures.labelers": inProject,
  "labeling.claimNext": ({ projectId }) => ({ projectId, holding: [] }),
  "labeling.withdrawn": ({ projectId }) => ({ projectId, holding: [] }),
  "labeling.heartbeat": nobodys,
  "labeling.release": nobodys,
  "labeling.saveDraft": () => ({ assignmentId: randomUUID(), revision: 1, content: { activeMs: 1 } }),
  "labeling.submit": () => ({ ...nobodys(), judgmentId: randomUUID(), verdict: { outcome: "tie" }, activeMs: 1 }),
  "labeling.undo": () => ({ judgmentId: randomUUID() }),
  "labeling.revise": () => ({
    judgmentId: randomUUID(),
    supersedes: randomUUID(),
    verdict: { outcome: "tie" },
    activeMs: 1,
  }),
  "labeling.flag": () => ({ ...nobodys(), reason: "unsafe" }),
  "queue.list": ({ projectId }) => ({ projectId, state: "waiting" }),
  "queue.counts": inProject,
  "queue.comparison": oneComparison,
  "queue.release": ({ projectId }) => ({ projectId, assignmentIds: [randomUUID()] }),
  "queue.reassign": ({ projectId }) => ({ projectId, comparisonIds: [randomUUID()], userId: "nobody" }),
  "queue.reprioritise": (world) => ({ ...someComparisons(world), priority: 1 }),
  "queue.setGroup": (world) => ({ ...someComparisons(world), group: "medics" }),
  "queue.setOverlap": (world) => ({ ...someComparisons(world), overlap: 3 }),
  "queue.markGold": (world) => ({ ...oneComparison(world), verdict: { outcome: "tie" }, explanation: "Because." }),
  "queue.unmarkGold": oneComparison,
  "queue.flags": inProject,
  "queue.resolveFlag": () => ({ flagId: randomUUID(), resolution: "noted" }),
  "labeling.history": inProject,
  "labeling.practice": inProject,
  "labeling.judgment": () => ({ judgmentId: randomUUID() }),
  "labeling.rework": inProject,
  "labeling.figures": ({ projectId }) => ({ projectId, days: ["2026-01-01T00:00:00Z"] }),
  "reviews.judgment": () => ({ judgmentId: randomUUID() }),
  "reviews.review": () => ({ judgmentId: randomUUID(), verdict: "accepted" }),
  "labeling.progress": ({ projectId }) => ({ projectId, since: "2026-01-01T00:00:00Z" }),
}

/** Calls whose subject does not exist: whoever is allowed the action is told "not found". */
const findsNothing = new Set([
  // Its file is gone: the import ended.
  "material.previewImport",
  "dataReleases.repeat",
  "dataReleases.removeBenchmark",
  "evidence.stopScoring",
  "evidence.acceptCandidate",
  "evidence.removeDocument",
  "evidence.suggest",
  "evidence.decide",
  "evidence.dismiss",
  "evidence.restore",
  "evidence.dismissals",
  "account.createFirstAdmin",
  "people.update",
  "keys.revoke",
  "projects.setMember",
  "projects.setMemberGroup",
  "glossaries.publish",
  "proposals.read",
  "proposals.changes",
  "proposals.change",
  "proposals.check",
  "proposals.describe",
  "proposals.saveConcept",
  "proposals.editMany",
  "proposals.dropChanges",
  "proposals.comment",
  "proposals.move",
  "proposals.rollback",
  "guidelines.version",
  "guidelines.acknowledge",
  "impact.read",
  "impact.cancel",
  "generation.endpointModels",
  "generation.changeEndpoint",
  "generation.removeEndpoint",
  "generation.testEndpoint",
  "generation.preview",
  "generation.start",
  "generation.run",
  "generation.pause",
  "generation.resume",
  "generation.cancel",
  "labeling.heartbeat",
  "labeling.release",
  "labeling.flag",
  "queue.comparison",
  "queue.reassign",
  "queue.reprioritise",
  "queue.setGroup",
  "queue.setOverlap",
  "queue.markGold",
  "queue.unmarkGold",
  "queue.resolveFlag",
  "labeling.saveDraft",
  "labeling.submit",
  "labeling.undo",
  "labeling.revise",
  "labeling.judgment",
  "reviews.judgment",
  "reviews.review",
])

/** Calls that begin with a state of things that is not there: whoever is allowed the action is told of a conflict. */
const meetsConflict = new Set([
  "guidelines.publish",
  "material.startImport",
  "material.cancelImport",
  "material.resumeImport",
])

/** Calls that name a task or a report, not a project: who may not know of it is told "not found", as of one that is none. */
const namesAssignment = new Set([
  "dataReleases.read",
  "dataReleases.cancel",
  "dataReleases.changes",
  "/api/data-releases/:releaseId/files/:file",
  "/api/data-releases/:releaseId/changes/:from",
  "/api/data-releases/:releaseId/patch",
  "evidence.suggest",
  "evidence.dismiss",
  "evidence.restore",
  "evidence.dismissals",
  "labeling.heartbeat",
  "labeling.release",
  "labeling.flag",
  "labeling.saveDraft",
  "labeling.submit",
  "labeling.undo",
  "labeling.revise",
  "labeling.judgment",
  "reviews.judgment",
  "reviews.review",
  "queue.resolveFlag",
])

/** Calls that name a release: to whoever is not cleared for it, it does not exist. */
const namesRelease = new Set([
  "evidence.scope",
  "evidence.overruled",
  "evidence.overruledPlaces",
  "evidence.concordance",
  "evidence.candidates",
  "evidence.rejectCandidates",
  "evidence.restoreCandidates",
  "evidence.documents",
  "evidence.usage",
  "evidence.topConcepts",
  "/api/glossaries/:glossaryId/concordance",
  "/api/glossaries/:glossaryId/documents",
  "evidence.suggestions",
  "impact.start",
  "glossaries.head",
  "glossaries.history",
  "glossaries.draftNotes",
  "proposals.list",
  "proposals.create",
  "glossaries.release",
  "glossaries.releases",
  "glossaries.compare",
  "/api/releases/:releaseId/matcher",
  "/api/releases/:releaseId/export/:format",
])

/** What each streaming route is called with. */
const routeInputs: Readonly<Record<string, (world: World) => { path: string; body?: string }>> = {
  "/api/projects/:projectId/imports": ({ projectId }) => ({
    path: `/api/projects/${projectId}/imports?file=x.jsonl`,
    body: '{"prompt":[{"role":"user","content":"Q"}],"responses":[{"text":"a"},{"text":"b"}]}',
  }),
  "/api/projects/:projectId/benchmarks": ({ projectId }) => ({
    path: `/api/projects/${projectId}/benchmarks?name=${randomUUID()}&file=x.txt`,
    body: "Where is the bridge?",
  }),
  "/api/glossaries/imports": () => ({
    path: `/api/glossaries/imports?name=${randomUUID()}&file=x.csv&classification=UNCLASSIFIED`,
    body: "conceptId,lang,term,termType,status\nc1,en,term,fullForm,preferred\n",
  }),
  "/api/releases/:releaseId/matcher": ({ releaseId }) => ({
    path: `/api/releases/${releaseId}/matcher?profile=nato&engine=${ENGINE_VERSION}`,
  }),
  "/api/releases/:releaseId/export/:format": ({ releaseId }) => ({ path: `/api/releases/${releaseId}/export/tbx-dca` }),
  "/api/glossaries/:glossaryId/concordance": ({ glossaryId }) => ({
    path: `/api/glossaries/${glossaryId}/concordance?words=answer`,
  }),
  "/api/glossaries/:glossaryId/documents": ({ glossaryId }) => ({
    path: `/api/glossaries/${glossaryId}/documents?file=manual.md`,
    body: "A manual.",
  }),
  "/api/images/:imageId": ({ imageId }) => ({ path: `/api/images/${imageId}` }),
  "/api/data-releases/:releaseId/files/:file": () => ({
    path: `/api/data-releases/${randomUUID()}/files/README.md`,
  }),
  "/api/data-releases/:releaseId/changes/:from": () => ({
    path: `/api/data-releases/${randomUUID()}/changes/${randomUUID()}`,
  }),
  "/api/data-releases/:releaseId/patch": () => ({ path: `/api/data-releases/${randomUUID()}/patch?labelers=nobody` }),
  "/api/projects/:projectId/exports/:file": ({ projectId }) => ({
    path: `/api/projects/${projectId}/exports/trl_reward.jsonl?margin=logit`,
  }),
}

interface Procedure {
  readonly _def: { readonly type: "query" | "mutation"; readonly meta?: { readonly action: Action | "public" } }
}
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).map(
  ([name, { _def }]) => ({ name, type: _def.type, action: _def.meta?.action }),
)

/** Kinds of callers: their relation to the project. */
const kinds = ["member", "stranger", "under-cleared"] as const
type Kind = (typeof kinds)[number]

/** The status that the permission table promises. */
function expectedStatus(name: string, action: Action | "public", kind: Kind, role: Role): number {
  const ok = findsNothing.has(name) ? 404 : meetsConflict.has(name) ? 409 : 200
  if (action === "public") return ok
  if (permissions[action].scope === "installation") {
    if (!mayRole(role, action)) return 403
    return namesRelease.has(name) && kind === "under-cleared" ? 404 : ok
  }
  if (namesAssignment.has(name)) return 404
  const isInside = kind === "member" || (kind === "stranger" && role === "admin")
  if (!isInside) return 404
  return mayRole(role, action) ? ok : 403
}

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
afterAll(() => server.stop())

const cookieOf = (kind: Kind, role: Role): string => {
  const people = { member: world.members, stranger: world.strangers, "under-cleared": world.underCleared }[kind]
  return people.get(role)?.cookie ?? ""
}

async function callProcedure(name: string, type: "query" | "mutation", input: unknown, cookie?: string) {
  const headers = { "content-type": "application/json", ...(cookie === undefined ? {} : { cookie }) }
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const body = input === undefined ? {} : { body: JSON.stringify(input) }
  const response =
    type === "query"
      ? await fetch(`${server.url}/api/trpc/${name}${query}`, { headers })
      : await fetch(`${server.url}/api/trpc/${name}`, { method: "POST", headers, ...body })
  return { status: response.status, text: await response.text() }
}

async function callRoute(method: string, template: string, cookie?: string) {
  const input = routeInputs[template]?.(world)
  const headers = cookie === undefined ? {} : { cookie }
  const response = await fetch(`${server.url}${input?.path}`, {
    method,
    headers,
    ...(input?.body === undefined ? {} : { body: input.body }),
  })
  return { status: response.status, text: await response.text() }
}

describe("the permission walk", () => {
  test.each(procedures.map(({ name }) => name))("has a row for the procedure %s", (name) => {
    expect(Object.keys(inputs)).toContain(name)
  })
  test.each(allRoutes.map((route) => route.path))("has a row for the route %s", (path) => {
    expect(Object.keys(routeInputs)).toContain(path)
  })
  test("has no row for a procedure or route that is gone", () => {
    expect(Object.keys(inputs).toSorted()).toEqual(procedures.map(({ name }) => name).toSorted())
    expect(Object.keys(routeInputs).toSorted()).toEqual(allRoutes.map((route) => route.path).toSorted())
  })
  test.each(procedures)("finds $name under a row of the permission table", ({ action }) => {
    expect(["public", ...Object.keys(permissions)]).toContain(action)
  })

  describe.each(procedures)("$name", ({ name, type, action }) => {
    const row = action ?? "public"
    test("signed out", async () => {
      const { status, text } = await callProcedure(name, type, inputs[name]?.(world, "labeler"))
      expect(status, text).toBe(row === "public" ? (findsNothing.has(name) ? 404 : 200) : 401)
    })
    test.each(kinds)("called by each role, %s", async (kind) => {
      for (const role of Role.options) {
        const { status, text } = await callProcedure(name, type, inputs[name]?.(world, role), cookieOf(kind, role))
        expect(`${role} ${status}`, text).toBe(`${role} ${expectedStatus(name, row, kind, role)}`)
      }
    })
  })

  describe.each(allRoutes.map(({ method, path, action }) => ({ method, path, action })))(
    "$method $path",
    ({ method, path, action }) => {
      test("signed out", async () => {
        expect((await callRoute(method, path)).status).toBe(401)
      })
      test.each(kinds)("called by each role, %s", async (kind) => {
        for (const role of Role.options) {
          const { status, text } = await callRoute(method, path, cookieOf(kind, role))
          expect(`${role} ${status}`, text).toBe(`${role} ${expectedStatus(path, action, kind, role)}`)
        }
      })
    },
  )

  test("leaves nothing in the log: no call was a bug", () => {
    expect(server.log).toEqual([])
  })

  test("tells an under-cleared member nothing of the project", async () => {
    for (const role of Role.options) {
      const cookie = cookieOf("under-cleared", role)
      for (const name of ["projects.list", "glossaries.list"]) {
        const { text } = await callProcedure(name, "query", undefined, cookie)
        expect(`${role} ${text}`).not.toMatch(/World|CUI/)
      }
      const { text } = await callProcedure("account.read", "query", undefined, cookie)
      expect(text).not.toMatch(role === "admin" ? /SECRET/ : /CUI|SECRET/)
    }
  })
})
