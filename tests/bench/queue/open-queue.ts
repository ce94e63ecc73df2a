import type { Context } from "@readback/pipeline"
import { openInstallation } from "@readback/pipeline/testing"
import { labelAll, type Timings } from "./label-all.ts"
import { listAll } from "./list-all.ts"
import { queueFile } from "./queue-file.ts"

/** A project with open comparisons and people who label them. */
export interface OpenQueue {
  readonly comparisons: number
  label(how: "in-turn" | "at-once", tasksEach: number): Promise<Timings>
  /** How long a lead's lists take, in milliseconds. */
  list(): Promise<Readonly<Record<string, number>>>
  /** Throws where a counter is wrong or a judgment is missing, and removes the database. */
  close(): Promise<void>
}

/** Opens a queue of so many comparisons; with `judgedBefore`, one labeler has judged that many which others have not. */
export async function openQueue(comparisons: number, labelers: number, judgedBefore = 0): Promise<OpenQueue> {
  const file = queueFile()
  const installation = await openInstallation(file.database)
  const project = await installation.project({ settings: { overlap: 1, pairing: "all-pairs" } })
  const people: Context[] = []
  for (let n = 0; n < labelers; n++) people.push(await project.member("labeler"))
  file.fill(project.id, comparisons)
  const [first] = people
  if (first?.actor.kind !== "person") throw new Error("There is no labeler")
  if (judgedBefore > 0) file.judgeFirst(project.id, first.actor.id, judgedBefore)
  let expected = judgedBefore
  return {
    comparisons,
    label: (how, tasksEach) => {
      expected += people.length * tasksEach
      return labelAll(people, project.id, tasksEach, how)
    },
    list: () => listAll(project.admin, project.id),
    close: async () => {
      const { wrong, judgments } = file.check(project.id)
      if (wrong !== 0 || judgments !== expected) {
        throw new Error(`The queue does not add up: ${wrong} counters are wrong, ${judgments} of ${expected} judgments`)
      }
      await installation.close()
    },
  }
}
