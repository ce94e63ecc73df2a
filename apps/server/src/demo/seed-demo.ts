import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { Role, type Actor, SiteId, UserId } from "@readback/domain"
import {
  createProject,
  createUser,
  importGlossary,
  importPrompts,
  listGlossaries,
  listImports,
  listProjects,
  setMember,
} from "@readback/pipeline"
import { findUserByEmail } from "@readback/store"
import { contextFor, type Services } from "../services.ts"
import { DEMO_PASSWORD, demoPeople } from "./demo-people.ts"

const GLOSSARY = "Joint staff starter glossary"
const PROJECT = "Staff writing"
const files = join(import.meta.dirname, "../../demo")

/**
 * Fills an installation with the demo: people, the starter glossary, and a project of staff-work prompts, through the
 * same verbs that people use. What is already there stays as it is, so an interrupted start is completed by the next.
 */
export async function seedDemo(services: Omit<Services, "auth">, progress: (line: string) => void): Promise<void> {
  const bySystem = contextFor(services, { kind: "system", name: "demo" })
  const [lowest] = services.classifications
  if (lowest === undefined) throw new Error("A classification scheme needs at least one level")

  for (const { role, name, email } of demoPeople) {
    if ((await findUserByEmail(services.store.read, email)) !== undefined) continue
    const clearance = services.classifications[role === "admin" ? services.classifications.length - 1 : 0] ?? lowest
    await createUser(bySystem, { name, email, password: DEMO_PASSWORD, role, clearance, site: "Demo site" })
  }
  const byAdmin = contextFor(services, await personNamed(services, "admin"))

  let glossary = (await listGlossaries(byAdmin)).find((one) => one.name === GLOSSARY)
  if (glossary === undefined) {
    progress("importing the starter glossary")
    await importGlossary(byAdmin, {
      name: GLOSSARY,
      fileName: "starter-glossary.csv",
      classification: lowest,
      language: "en",
      content: await readFile(join(files, "starter-glossary.csv")),
      onDefect: "refuse",
    })
    glossary = (await listGlossaries(byAdmin)).find((one) => one.name === GLOSSARY)
  }

  let project = (await listProjects(byAdmin)).find((one) => one.name === PROJECT)
  if (project === undefined) {
    const { projectId } = await createProject(byAdmin, {
      name: PROJECT,
      description:
        "Everyday staff writing: reports, orders, requests and e-mail. Which answer would you send up the chain?",
      classification: lowest,
      ...(glossary === undefined ? {} : { glossaryId: glossary.id }),
      settings: { overlap: 2, pairing: "adjacent", rationale: "optional" },
    })
    project = (await listProjects(byAdmin)).find((one) => one.id === projectId)
  }
  if (project === undefined) throw new Error("The demo project could not be made")
  const projectId = project.id

  for (const { role, email } of demoPeople) {
    const member = Role.exclude(["admin"]).safeParse(role)
    const user = await findUserByEmail(services.store.read, email)
    if (!member.success || user === undefined) continue
    await setMember(byAdmin, { projectId: projectId as never, userId: UserId.parse(user.id), role: member.data })
  }

  const imports = await listImports(byAdmin, { projectId })
  if (!imports.some((run) => run.state === "done")) {
    progress("importing prompts and responses")
    await importPrompts(byAdmin, {
      projectId,
      file: { name: "staff-work.jsonl", open: () => createReadStream(join(files, "staff-work.jsonl")) },
      onDefect: "refuse",
    })
  }
}

async function personNamed(services: Omit<Services, "auth">, role: Role): Promise<Actor> {
  const person = demoPeople.find((one) => one.role === role)
  const user = person === undefined ? undefined : await findUserByEmail(services.store.read, person.email)
  if (user === undefined) throw new Error(`The demo ${role} could not be made`)
  const { name, email, clearance } = user
  return {
    kind: "person",
    id: UserId.parse(user.id),
    name,
    email,
    role: user.role,
    clearance,
    siteId: SiteId.parse(user.siteId),
  }
}
