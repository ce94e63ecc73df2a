import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
// @boundaries-ignore the type of the API, as the browser has it
import type { AppRouter } from "../../apps/server/src/api.ts"
import { type Someone } from "../support/people.ts"
import { startTestServer, type TestServer } from "../support/server.ts"
import { trlProblems } from "../support/trl-problems.ts"
import { makeWorld, type World } from "../support/world.ts"

const clientOf = (server: TestServer, { cookie }: Pick<Someone, "cookie">) =>
  createTRPCClient<AppRouter>({ links: [httpLink({ url: `${server.url}/api/trpc`, headers: { cookie } })] })
type Client = ReturnType<typeof clientOf>

describe("labeling through the API", () => {
  let server: TestServer
  let world: World
  let labeler: Client
  beforeAll(async () => {
    server = await startTestServer()
    world = await makeWorld(server)
    labeler = clientOf(server, world.members.get("labeler") ?? { cookie: "" })
  })
  afterAll(() => server.stop())

  const claim = async (client: Client) => {
    const answer = await client.labeling.claimNext.mutate({ projectId: world.projectId, holding: [] })
    if (answer.kind !== "task") throw new Error(`Expected a task, got "${answer.kind}"`)
    return answer.task
  }
  const held = ({ assignmentId, token }: { assignmentId: string; token: number }) => ({
    assignmentId: assignmentId as never,
    token,
  })
  const newJudgment = () => crypto.randomUUID() as never

  test("a task goes from claim over draft and heartbeat to a judgment", async () => {
    const task = await claim(labeler)
    expect(new Date(task.expiresAt).getTime()).toBeGreaterThan(Date.now())
    expect(Object.keys(task.responses[0] ?? {})).toEqual(["id", "text"])
    const content = { rationale: "half a", activeMs: 10 }
    await labeler.labeling.saveDraft.mutate({ assignmentId: task.assignmentId, revision: 1, content })
    expect((await claim(labeler)).draft).toEqual({ revision: 1, content })
    await labeler.labeling.heartbeat.mutate(held(task))
    const verdict = { outcome: "prefer", preferredId: task.responses[0]?.id ?? "", strength: 2 } as const
    const judgment = { ...held(task), judgmentId: newJudgment(), verdict, activeMs: 20 }
    const receipt = await labeler.labeling.submit.mutate(judgment)
    expect(await labeler.labeling.submit.mutate(judgment)).toEqual(receipt)
    expect((await claim(labeler)).assignmentId).not.toBe(task.assignmentId)
    const since = "2020-01-01T00:00:00Z"
    const { projectId } = world
    expect(await labeler.labeling.progress.query({ projectId, since })).toMatchObject({ total: 1 })
    expect(await labeler.labeling.history.query({ projectId, limit: 5 })).toMatchObject({
      judgments: [{ outcome: "prefer", preferredPosition: 0, hasRewrite: false, canUndo: true }],
      next: null,
    })
  })

  test("a lost lease is a conflict that names itself", async () => {
    const task = await claim(labeler)
    const late = labeler.labeling.heartbeat.mutate({ ...held(task), token: task.token + 1 })
    const error = await late.catch((one: unknown) => one)
    expect(error).toBeInstanceOf(TRPCClientError)
    expect(error).toMatchObject({ data: { code: "CONFLICT", httpStatus: 409, failure: "lease_expired" } })
    expect(error).toMatchObject({ message: expect.stringMatching(/Your draft is kept/) })
  })

  test("a task of somebody else is not found", async () => {
    const task = await claim(labeler)
    const reviewer = clientOf(server, world.members.get("reviewer") ?? { cookie: "" })
    await expect(reviewer.labeling.release.mutate(held(task))).rejects.toMatchObject({ data: { failure: "not_found" } })
  })

  test("what was judged is exported as a file that the trainer takes", async () => {
    for (const outcome of ["tie", "both_bad"] as const) {
      const task = await claim(labeler)
      const rewrite = { baseResponseId: (task.responses[1]?.id ?? "") as never, text: `Better: ${outcome}` }
      const judgmentId = newJudgment()
      await labeler.labeling.submit.mutate({ ...held(task), judgmentId, verdict: { outcome }, rewrite, activeMs: 1 })
    }
    const engineer = world.members.get("engineer")
    const preview = await clientOf(server, engineer ?? { cookie: "" }).material.previewExport.query({
      projectId: world.projectId,
    })
    const url = `${server.url}/api/projects/${world.projectId}/exports/trl_preference.jsonl`
    const response = await fetch(url, { headers: { cookie: engineer?.cookie ?? "" } })
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="world-project-trl_preference.jsonl"',
    )
    expect(response.headers.get("cache-control")).toBe("no-store")
    const text = await response.text()
    expect(trlProblems(text)).toEqual([])
    expect(text.trim().split("\n")).toHaveLength(4)
    expect(preview.counts).toEqual({ rows: 4, "rewrite-rows": 3, tie: 1, "both-unacceptable": 1 })
  })

  test("every kind of file can be had under its name, with the options of its target and no others", async () => {
    const engineer = world.members.get("engineer")
    const headers = { cookie: engineer?.cookie ?? "" }
    const get = (file: string) => fetch(`${server.url}/api/projects/${world.projectId}/exports/${file}`, { headers })
    const { projectId } = world
    const targets = await clientOf(server, engineer ?? { cookie: "" }).material.exportTargets.query({ projectId })
    expect(targets.length).toBeGreaterThan(15)
    for (const { fileName } of targets) {
      const response = await get(fileName)
      expect([fileName, response.status]).toEqual([fileName, 200])
      expect(response.headers.get("content-type")).toBe("application/jsonl; charset=utf-8")
      for (const line of (await response.text()).split("\n").slice(0, -1)) expect(JSON.parse(line)).toBeTypeOf("object")
    }
    expect((await get("trl_reward.jsonl?margin=logit")).status).toBe(200)
    expect((await get("trl_reward.jsonl?margin=huge")).status).toBe(422)
    expect((await get("trl_sft.jsonl?margin=logit")).status).toBe(422)
    expect((await get("passwords.jsonl")).status).toBe(404)
  })
})
