import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { type Actor, type GlossaryId, ProjectId, PromptSet, Role, SiteId, UserId } from "@readback/domain"
import {
  type Context,
  createPracticeProject,
  createProject,
  createUser,
  fillPracticeProject,
  importPrompts,
  listImports,
  listProjects,
  readGuidelines,
  setMember,
} from "@readback/pipeline"
import { findUserByEmail } from "@readback/store"
import { contextFor, type Services } from "../services.ts"
import { DEMO_PASSWORD, demoPeople } from "./demo-people.ts"
import { seedGlossary } from "./seed-glossary.ts"
import { type DemoProject, demoProjects } from "./demo-projects.ts"

/** Sorts behind the projects of real work, which are what a demo is opened for. */
const PRACTICE = "Start here: practice"
const files = join(import.meta.dirname, "../../demo")

/**
 * Fills an installation with the demo: people, the starter glossary, and projects of staff-work prompts, through the same
 * verbs that people use. What is already there stays as it is, so an interrupted start is completed by the next.
 */
export async function seedDemo(
  services: Omit<Services, "auth" | "boards" | "impacts" | "imports">,
  progress: (line: string) => void,
): Promise<void> {
  const bySystem = contextFor(services, { kind: "system", name: "demo" })
  const [lowest] = services.classifications
  if (lowest === undefined) throw new Error("A classification scheme needs at least one level")

  for (const { role, name, email } of demoPeople) {
    if ((await findUserByEmail(services.store.read, email)) !== undefined) continue
    const clearance = services.classifications[role === "admin" ? services.classifications.length - 1 : 0] ?? lowest
    await createUser(bySystem, { name, email, password: DEMO_PASSWORD, role, clearance, site: "Demo site" })
  }
  const byAdmin = contextFor(services, await personNamed(services, "Demo Administrator"))

  const glossaryId = await seedGlossary(
    {
      author: contextFor(services, await personNamed(services, "Demo Linguist One")),
      approver: contextFor(services, await personNamed(services, "Demo Linguist Two")),
    },
    lowest,
    progress,
  )

  for (const wanted of demoProjects) await seedProject(services, byAdmin, { ...wanted, glossaryId }, progress)
  await seedPractice(services, byAdmin, glossaryId, progress)
}

async function seedPractice(
  services: Omit<Services, "auth" | "boards" | "impacts" | "imports">,
  byAdmin: Context,
  glossaryId: GlossaryId,
  progress: (line: string) => void,
): Promise<void> {
  const [classification = ""] = services.classifications
  const known = (await listProjects(byAdmin)).find((one) => one.name === PRACTICE)
  if (known === undefined) progress("adding the practice project")
  const { projectId } =
    known === undefined
      ? await createPracticeProject(byAdmin, { name: PRACTICE, classification, glossaryId })
      : { projectId: known.id }
  const { current } = await readGuidelines(byAdmin, { projectId })
  // Published last: without them an earlier start was interrupted.
  if (current === null) await fillPracticeProject(byAdmin, { projectId })
  await addMembers(services, byAdmin, projectId)
}

async function seedProject(
  services: Omit<Services, "auth" | "boards" | "impacts" | "imports">,
  byAdmin: Context,
  wanted: DemoProject & { readonly glossaryId: GlossaryId },
  progress: (line: string) => void,
): Promise<void> {
  const { name, description, settings, file, fewestResponses, glossaryId } = wanted
  const [classification = ""] = services.classifications
  const known = (await listProjects(byAdmin)).find((one) => one.name === name)
  const made = known ?? {
    id: (
      await createProject(byAdmin, {
        name,
        description,
        classification,
        settings,
        glossaryId,
        followsNewest: true,
      })
    ).projectId,
  }
  const projectId = ProjectId.parse(made.id)

  await addMembers(services, byAdmin, projectId)

  const imports = await listImports(byAdmin, { projectId })
  if (imports.some((run) => run.state === "done")) return
  progress(`importing prompts and responses of "${name}"`)
  await importPrompts(byAdmin, {
    projectId,
    file: { name: file, open: () => rowsOf(file, fewestResponses) },
    onDefect: "refuse",
  })
}

async function* rowsOf(file: string, fewestResponses: number): AsyncGenerator<Uint8Array> {
  const lines = (await readFile(join(files, file), "utf8")).split("\n").filter((line) => line !== "")
  const wanted = lines.filter((line) => PromptSet.parse(JSON.parse(line)).responses.length >= fewestResponses)
  yield Buffer.from(wanted.map((line) => `${line}\n`).join(""))
}

async function addMembers(
  services: Omit<Services, "auth" | "boards" | "impacts" | "imports">,
  byAdmin: Context,
  projectId: string,
): Promise<void> {
  for (const { role, email } of demoPeople) {
    const member = Role.exclude(["admin"]).safeParse(role)
    const user = await findUserByEmail(services.store.read, email)
    if (!member.success || user === undefined) continue
    await setMember(byAdmin, {
      projectId: ProjectId.parse(projectId),
      userId: UserId.parse(user.id),
      role: member.data,
    })
  }
}

async function personNamed(
  services: Omit<Services, "auth" | "boards" | "impacts" | "imports">,
  name: string,
): Promise<Actor> {
  const person = demoPeople.find((one) => one.name === name)
  const user = person === undefined ? undefined : await findUserByEmail(services.store.read, person.email)
  if (user === undefined) throw new Error(`${name} could not be made`)
  const { email, clearance } = user
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
