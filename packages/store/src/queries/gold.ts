import { eq } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"

/** The known answer of a comparison. */
export async function findGold({ db, tables: { gold } }: Reader, comparisonId: string) {
  const [row] = await db.select().from(gold).where(eq(gold.comparisonId, comparisonId))
  return row
}
