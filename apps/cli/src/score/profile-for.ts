import { profileNamed, profileNames, type Release, type WritingProfile } from "@readback/glossary"
import { nearestName } from "../args/nearest-name.ts"
import { Refusal } from "../refusal.ts"

/** The profile of that name: one that comes with the program, or one that a term of the glossary refers to. */
export function profileFor(name: string, release: Release): WritingProfile {
  const known = new Set(profileNames)
  for (const { terms } of release.concepts) {
    for (const { profiles = [], overrides = [] } of terms) {
      for (const profile of profiles) known.add(profile)
      for (const { profile } of overrides) known.add(profile)
    }
  }
  if (known.has(name)) return profileNamed(name)
  const meant = nearestName(name, known)
  const hint = meant === undefined ? `There are ${[...known].join(", ")}.` : `Did you mean "${meant}"?`
  throw new Refusal(`There is no profile "${name}". ${hint}`)
}
