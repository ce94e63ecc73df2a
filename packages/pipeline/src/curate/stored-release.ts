import type { Release } from "@readback/glossary"
import type { findRelease } from "@readback/store"

/** A stored release in the glossary package's form. */
export function storedRelease(found: NonNullable<Awaited<ReturnType<typeof findRelease>>>): Release {
  const { glossaryId, number, title, hash, concepts, effectiveFrom } = found.release
  const day = effectiveFrom === null ? {} : { effectiveFrom }
  return { glossaryId, number, title, language: found.language, hash, concepts, ...day }
}
