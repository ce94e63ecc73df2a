import { and, asc, desc, eq, inArray, max } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"

/** Glossaries at the given levels with their newest release, by name. */
export async function listGlossaries({ db, tables: { glossary, release } }: Reader, levels: readonly string[]) {
  const newest = db
    .select({ glossaryId: release.glossaryId, number: max(release.number).as("newest") })
    .from(release)
    .groupBy(release.glossaryId)
    .as("newest_release")
  return db
    .select({
      id: glossary.id,
      name: glossary.name,
      language: glossary.language,
      classification: glossary.classification,
      releaseId: release.id,
      releaseNumber: release.number,
      releaseHash: release.hash,
      conceptCount: release.conceptCount,
      termCount: release.termCount,
      releasedAt: release.createdAt,
    })
    .from(glossary)
    .leftJoin(newest, eq(newest.glossaryId, glossary.id))
    .leftJoin(release, and(eq(release.glossaryId, glossary.id), eq(release.number, newest.number)))
    .where(inArray(glossary.classification, [...levels]))
    .orderBy(asc(glossary.name))
}

export async function findGlossary({ db, tables: { glossary } }: Reader, id: string) {
  const [row] = await db.select().from(glossary).where(eq(glossary.id, id))
  return row
}

export async function findGlossaryByName({ db, tables: { glossary } }: Reader, classification: string, name: string) {
  const [row] = await db
    .select()
    .from(glossary)
    .where(and(eq(glossary.classification, classification), eq(glossary.name, name)))
  return row
}

export async function insertGlossary({ db, tables: { glossary } }: Writer, row: Tables["glossary"]["$inferInsert"]) {
  await db.insert(glossary).values(row)
}

export async function newestReleaseNumber({ db, tables: { release } }: Reader, glossaryId: string): Promise<number> {
  const [row] = await db
    .select({ newest: max(release.number) })
    .from(release)
    .where(eq(release.glossaryId, glossaryId))
  return row?.newest ?? 0
}

export async function insertRelease({ db, tables: { release } }: Writer, row: Tables["release"]["$inferInsert"]) {
  await db.insert(release).values(row)
}

export async function newestRelease({ db, tables: { release } }: Reader, glossaryId: string) {
  const [row] = await db
    .select({ id: release.id, number: release.number, hash: release.hash })
    .from(release)
    .where(eq(release.glossaryId, glossaryId))
    .orderBy(desc(release.number))
    .limit(1)
  return row
}

/** A release with its concepts and the classification of its glossary. */
export async function findRelease({ db, tables: { release, glossary } }: Reader, id: string) {
  const [row] = await db
    .select({ release, language: glossary.language, classification: glossary.classification, name: glossary.name })
    .from(release)
    .innerJoin(glossary, eq(glossary.id, release.glossaryId))
    .where(eq(release.id, id))
  return row
}

/** The releases of a glossary without their concepts, the newest first. */
export async function listReleases({ db, tables: { release } }: Reader, glossaryId: string) {
  return db
    .select({
      id: release.id,
      number: release.number,
      title: release.title,
      notes: release.notes,
      effectiveFrom: release.effectiveFrom,
      hash: release.hash,
      conceptCount: release.conceptCount,
      termCount: release.termCount,
      createdAt: release.createdAt,
    })
    .from(release)
    .where(eq(release.glossaryId, glossaryId))
    .orderBy(desc(release.number))
}
