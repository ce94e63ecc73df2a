import { GlossaryId, Role } from "@readback/domain"
import { createProject, importPrompts, setMember } from "@readback/pipeline"
import { actorOf, releaseGlossary } from "@readback/pipeline/testing"
import { type Someone, signedIn } from "./people.ts"
import { contextFor, type TestServer } from "./server.ts"

/** A filled installation: a CUI project with a glossary and prompts, and people of every kind around it. */
export interface World {
  readonly server: TestServer
  readonly projectId: string
  readonly glossaryId: string
  readonly releaseId: string
  readonly importId: string
  readonly imageId: string
  /** A member of each role (of an administrator: no membership is needed). */
  readonly members: ReadonlyMap<Role, Someone>
  /** Somebody of each role who is cleared but no member. */
  readonly strangers: ReadonlyMap<Role, Someone>
  /** A member of each role whose clearance is below the project. */
  readonly underCleared: ReadonlyMap<Role, Someone>
}

/** A GIF of one pixel. */
const PIXEL = { name: "Pixel", data: "R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==" }

const PROMPTS = Array.from({ length: 40 }, (_, at) =>
  JSON.stringify({
    prompt: [{ role: "user", content: `Question ${at}`, ...(at === 0 ? { images: [PIXEL] } : {}) }],
    responses: [{ text: `First answer ${at}` }, { text: `Second answer ${at}` }],
  }),
).join("\n")

const GLOSSARY =
  "conceptId,lang,term,termType,status,definition\nc1,en,close air support,fullForm,preferred,Air attack\n"

/** Fills a running server. */
export async function makeWorld(server: TestServer): Promise<World> {
  const { store } = server.services
  const members = new Map<Role, Someone>()
  const strangers = new Map<Role, Someone>()
  const underCleared = new Map<Role, Someone>()
  for (const role of Role.options) {
    members.set(role, await signedIn(server, `${role}@member.example`, role, "SECRET"))
    strangers.set(role, await signedIn(server, `${role}@stranger.example`, role, "SECRET"))
    underCleared.set(role, await signedIn(server, `${role}@low.example`, role, "UNCLASSIFIED"))
  }
  const admin = contextFor(server.services, await actorOf(store, members.get("admin")?.id ?? ""))
  const { glossaryId, releaseId } = await releaseGlossary(admin, {
    name: "World glossary",
    classification: "CUI",
    text: GLOSSARY,
  })
  const { projectId } = await createProject(admin, {
    name: "World project",
    classification: "CUI",
    glossaryId: GlossaryId.parse(glossaryId),
    settings: { overlap: 20 },
  })
  for (const people of [members, underCleared]) {
    for (const [role, { id }] of people) {
      const member = Role.exclude(["admin"]).safeParse(role)
      if (!member.success) continue
      // Memberships from before a clearance was lowered stay, so the verb's check is not asked here.
      const row = { projectId, userId: id, role: member.data, createdAt: new Date() }
      if (people === members) await setMember(admin, row as never)
      else await store.write((tx) => tx.db.insert(tx.tables.membership).values(row))
    }
  }
  const open = async function* () {
    yield new TextEncoder().encode(PROMPTS)
  }
  const { importId } = await importPrompts(admin, { projectId, file: { name: "p.jsonl", open }, onDefect: "refuse" })
  const [image] = await store.read.db.select({ id: store.read.tables.image.id }).from(store.read.tables.image)
  if (image === undefined) throw new Error("The image was not imported")
  return {
    server,
    projectId,
    glossaryId,
    releaseId,
    importId,
    imageId: image.id,
    members,
    strangers,
    underCleared,
  }
}
