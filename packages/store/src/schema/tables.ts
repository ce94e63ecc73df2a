import type { Kit } from "../kit/sqlite-kit.ts"
import { defineBenchmarks } from "./benchmarks.ts"
import { defineDataReleases } from "./data-releases.ts"
import { defineEvidence } from "./evidence.ts"
import { defineGeneration } from "./generation.ts"
import { defineGlossaries } from "./glossaries.ts"
import { defineJudgments } from "./judgments.ts"
import { defineMaterial } from "./material.ts"
import { defineOperations } from "./operations.ts"
import { defineMembership, definePeople } from "./people.ts"
import { defineProjects } from "./projects.ts"
import { defineQueue } from "./queue.ts"
import { defineSignIn } from "./sign-in.ts"

/** All tables, in one dialect. */
export function defineTables(kit: Kit) {
  const people = definePeople(kit)
  const signIn = defineSignIn(kit, people)
  const glossaries = defineGlossaries(kit, people)
  const projects = defineProjects(kit, people, glossaries)
  const membership = defineMembership(kit, people, projects)
  const material = defineMaterial(kit, people, projects)
  const queue = defineQueue(kit, people, projects, material)
  const judgments = defineJudgments(kit, people, glossaries, projects, material, queue)
  const operations = defineOperations(kit, people, projects)
  const evidence = defineEvidence(kit, people, glossaries, projects, queue)
  const generation = defineGeneration(kit, people, projects, material, queue)
  const dataReleases = defineDataReleases(kit, people, projects)
  const benchmarks = defineBenchmarks(kit, people, projects)
  return {
    ...people,
    ...signIn,
    ...glossaries,
    ...projects,
    ...membership,
    ...material,
    ...queue,
    ...judgments,
    ...operations,
    ...evidence,
    ...generation,
    ...dataReleases,
    ...benchmarks,
  }
}

export type Tables = ReturnType<typeof defineTables>
