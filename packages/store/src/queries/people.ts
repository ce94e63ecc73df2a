import { and, asc, count, eq } from "drizzle-orm"
import type { Role } from "@readback/domain"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"

/** How many people have an account. */
export async function countUsers({ db, tables: { user } }: Reader): Promise<number> {
  const [row] = await db.select({ total: count() }).from(user)
  return row?.total ?? 0
}

export async function findUser({ db, tables: { user } }: Reader, id: string) {
  const [row] = await db.select().from(user).where(eq(user.id, id))
  return row
}

export async function findUserByEmail({ db, tables: { user } }: Reader, email: string) {
  const [row] = await db.select().from(user).where(eq(user.email, email))
  return row
}

/** Everybody, by name. */
export function listUsers({ db, tables: { user, site } }: Reader) {
  return db
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      clearance: user.clearance,
      site: site.name,
      isActive: user.isActive,
      createdAt: user.createdAt,
    })
    .from(user)
    .innerJoin(site, eq(site.id, user.siteId))
    .orderBy(asc(user.name), asc(user.id))
}

/** Adds a person with a password account, in the rows that the authentication library reads; false where the address has one. */
export async function insertUser(
  { db, tables: { user, account } }: Writer,
  person: {
    id: string
    accountRowId: string
    name: string
    email: string
    passwordHash: string
    role: Role
    clearance: string
    siteId: string
    at: Date
  },
): Promise<boolean> {
  const { at } = person
  const row = {
    id: person.id,
    name: person.name,
    email: person.email,
    emailVerified: true,
    createdAt: at,
    updatedAt: at,
    role: person.role,
    clearance: person.clearance,
    siteId: person.siteId,
    isActive: true,
  }
  const added = await db.insert(user).values(row).onConflictDoNothing().returning({ id: user.id })
  if (added.length === 0) return false
  await db.insert(account).values({
    id: person.accountRowId,
    accountId: person.id,
    providerId: "credential",
    userId: person.id,
    password: person.passwordHash,
    createdAt: at,
    updatedAt: at,
  })
  return true
}

export async function updateUser(
  { db, tables: { user } }: Writer,
  id: string,
  change: { role?: Role; clearance?: string; isActive?: boolean; updatedAt: Date },
): Promise<void> {
  await db.update(user).set(change).where(eq(user.id, id))
}

/** Ends all sessions of a person. */
export async function deleteSessions({ db, tables: { session } }: Writer, userId: string): Promise<void> {
  await db.delete(session).where(eq(session.userId, userId))
}

/** Active administrators other than one person; locked until the transaction ends, so that they stay ones till then. */
export async function lockOtherAdmins(tx: Writer, exceptId: string): Promise<number> {
  const { user } = tx.tables
  const query = tx.db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.role, "admin"), eq(user.isActive, true)))
    .orderBy(asc(user.id))
  const admins = await lockRows(tx, query, "wait")
  return admins.filter((one) => one.id !== exceptId).length
}

/** The id of the site of that name, made where there is none. */
export async function siteNamed({ db, tables: { site } }: Writer, name: string, made: { id: string; at: Date }) {
  await db.insert(site).values({ id: made.id, name, createdAt: made.at }).onConflictDoNothing()
  const [known] = await db.select({ id: site.id }).from(site).where(eq(site.name, name))
  return known?.id ?? made.id
}

/** Every classification level that people, projects, prompts and glossaries carry. */
export async function levelsInUse({
  db,
  tables: { user, project, glossary, prompt },
}: Reader): Promise<readonly string[]> {
  const rows = await Promise.all([
    db.selectDistinct({ level: user.clearance }).from(user),
    db.selectDistinct({ level: project.classification }).from(project),
    db.selectDistinct({ level: glossary.classification }).from(glossary),
    db.selectDistinct({ level: prompt.marking }).from(prompt),
  ])
  return [...new Set(rows.flat().map((row) => row.level))]
}
