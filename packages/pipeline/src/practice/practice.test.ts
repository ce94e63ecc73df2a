import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { readGuidelines } from "../guidelines/read-guidelines.ts"
import { claimNext } from "../label/claim-next.ts"
import { submitJudgment } from "../label/submit-judgment.ts"
import { setMember } from "../projects/set-member.ts"
import { claimTask, judgeNext, openInstallation, type TestInstallation } from "../testing/index.ts"
import { createPracticeProject } from "./create-practice-project.ts"
import { fillPracticeProject } from "./fill-practice-project.ts"
import { practiceTasks } from "./practice-tasks.ts"
import { readPractice } from "./read-practice.ts"

test("every practice task has two different answers, a verdict and words on it that name no side", () => {
  expect(practiceTasks.length).toBeGreaterThanOrEqual(10)
  expect(new Set(practiceTasks.map(({ id }) => id)).size).toBe(practiceTasks.length)
  for (const { responses, gold } of practiceTasks) {
    expect(new Set(responses.map(({ text }) => text)).size).toBe(2)
    // Which answer is A is drawn for each person.
    expect(gold?.explanation).not.toMatch(
      /\b(?:answer|response) [AB]\b|\b(?:first|second|left|right) (?:answer|one)\b/iu,
    )
  }
})

describe.each(testDatabases())("practice on $name", (database) => {
  let installation: TestInstallation
  let projectId: string
  let lead: Context
  let labeler: Context
  beforeAll(async () => {
    installation = await openInstallation(database)
    lead = await installation.person("lead")
    labeler = await installation.person("labeler")
    const made = await createPracticeProject(lead, { name: "Start here", classification: "UNCLASSIFIED" })
    projectId = made.projectId
    const userId = labeler.actor.kind === "person" ? labeler.actor.id : ("" as never)
    await setMember(lead, { projectId: projectId as never, userId, role: "labeler" })
  })
  afterAll(() => installation.close())

  test("is made by leads only, with guidelines, and filled once", async () => {
    const input = { name: "Mine", classification: "UNCLASSIFIED" }
    await expect(createPracticeProject(labeler, input)).rejects.toThrow("does not allow")
    await fillPracticeProject(lead, { projectId })
    const { current } = await readGuidelines(labeler, { projectId })
    expect(current).toMatchObject({ version: 1, text: expect.stringContaining("five steps") as string })
  })

  test("comes in its order, explains each task, tells the share at the end, and nobody else's", async () => {
    expect(await readPractice(labeler, { projectId })).toEqual({ judged: 0, right: 0 })
    for (const [at, wanted] of practiceTasks.entries()) {
      const task = await claimTask(labeler, projectId)
      expect(task.messages[0]?.content).toBe(wanted.prompt[0]?.content)
      const best = wanted.responses[wanted.gold?.preferred === 1 ? 0 : 1]
      const bestId = task.responses.find(({ text }) => text === best?.text)?.id ?? ""
      const expected =
        wanted.gold?.preferred === "tie"
          ? ({ outcome: "tie" } as const)
          : wanted.gold?.preferred === "both_bad"
            ? ({ outcome: "both_bad" } as const)
            : ({ outcome: "prefer", preferredId: bestId, strength: 1 } as const)
      // The first is judged the other way round.
      const wrong = { outcome: "tie" } as const
      const { feedback } = await submitJudgment(labeler, {
        judgmentId: labeler.newId() as never,
        assignmentId: task.assignmentId as never,
        token: task.token,
        activeMs: 1,
        verdict: at === 0 ? wrong : expected,
      })
      expect(feedback).toMatchObject({ isRight: at > 0, explanation: wanted.gold?.explanation })
    }
    const all = practiceTasks.length
    expect(await readPractice(labeler, { projectId })).toEqual({ judged: all, right: all - 1 })
    expect(await readPractice(lead, { projectId })).toEqual({ judged: 0, right: 0 })
    expect(await claimNext(labeler, { projectId, holding: [] })).toEqual({ kind: "none", reason: "empty" })
    // Everybody practises all of it.
    expect((await claimTask(lead, projectId)).messages[0]?.content).toBe(practiceTasks[0]?.prompt[0]?.content)
  })

  test("tells nothing where answers are not explained", async () => {
    const project = await installation.project()
    const person = await project.member("labeler")
    await expect(judgeNext(person, project.id, "=")).rejects.toThrow()
    expect(await readPractice(person, { projectId: project.id })).toBeNull()
  })
})
