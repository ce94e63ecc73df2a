import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { type Actor, GlossaryId, ProjectId, PromptSet, Role, SiteId, UserId } from "@readback/domain"
import {
  type Context,
  createPracticeProject,
  createProject,
  createUser,
  fillPracticeProject,
  importGlossary,
  importPrompts,
  listGlossaries,
  listImports,
  listProjects,
  readGuidelines,
  setMember,
} from "@readback/pipeline"
import { findUserByEmail } from "@readback/store"
import { contextFor, type Services } from "../services.ts"
import { DEMO_PASSWORD, demoPeople } from "./demo-people.ts"
import { type DemoProject, demoProjects } from "./demo-projects.ts"

const GLOSSARY = "Joint staff starter glossary"
/** Sorts behind the projects of real work, which are what a demo is opened for. */
const PRACTICE = "Start here: practice"
const files = join(import.meta.dirname, "../../demo")

/**
 * Fills an installation with the demo: people, the starter glossary, and projects of staff-work prompts, through the same
 * verbs that people use. What is already there stays as it is, so an interrupted start is completed by the next.
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

  for (const wanted of demoProjects)
    await seedProject(services, byAdmin, { ...wanted, glossaryId: glossary?.id }, progress)
  await seedPractice(services, byAdmin, glossary?.id, progress)
}

async function seedPractice(
  services: Omit<Services, "auth">,
  byAdmin: Context,
  glossaryId: string | undefined,
  progress: (line: string) => void,
): Promise<void> {
  const [classification = ""] = services.classifications
  const known = (await listProjects(byAdmin)).find((one) => one.name === PRACTICE)
  if (known === undefined) progress("adding the practice project")
  const pinned = glossaryId === undefined ? {} : { glossaryId: GlossaryId.parse(glossaryId) }
  const { projectId } =
    known === undefined
      ? await createPracticeProject(byAdmin, { name: PRACTICE, classification, ...pinned })
      : { projectId: known.id }
  const { current } = await readGuidelines(byAdmin, { projectId })
  // Published last: without them an earlier start was interrupted.
  if (current === null) await fillPracticeProject(byAdmin, { projectId })
  await addMembers(services, byAdmin, projectId)
}

async function seedProject(
  services: Omit<Services, "auth">,
  byAdmin: Context,
  wanted: DemoProject & { readonly glossaryId: string | undefined },
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
        ...(glossaryId === undefined ? {} : { glossaryId: GlossaryId.parse(glossaryId) }),
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

async function addMembers(services: Omit<Services, "auth">, byAdmin: Context, projectId: string): Promise<void> {
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
