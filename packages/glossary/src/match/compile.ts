import type { Release } from "../model/release.ts"
import type { WritingProfile } from "../model/writing-profile.ts"
import { inProfile } from "./in-profile.ts"
import type { Register } from "./accepts-case.ts"
import type { Match } from "./match.ts"
import { quarantineOf, type QuarantinedTerm } from "./quarantine.ts"
import { search } from "./search.ts"
import { select } from "./select.ts"
import { surfaceForms } from "./surface-forms.ts"
import { trieOf } from "./trie.ts"
import { variantOf, type Variant } from "./variant.ts"

/** A compiled release; `match` is pure, never throws and takes time linear in the text. */
export interface Matcher {
  /** The release as the profile sees it: overrides applied, terms that are not valid left out. */
  readonly release: Release
  readonly profile: WritingProfile
  readonly quarantined: readonly QuarantinedTerm[]
  match(text: string, context?: { readonly register?: Register }): readonly Match[]
}

/** Compiles a release for matching under a profile; terms in another language than the release's are left out. */
export function compile(source: Release, profile: WritingProfile = {}): Matcher {
  const release = inProfile(source, profile)
  const quarantined: QuarantinedTerm[] = []
  const variants: Variant[] = []
  for (const concept of release.concepts) {
    for (const term of concept.terms) {
      if (term.language !== undefined && term.language !== release.language) continue
      const quarantine = quarantineOf(concept.id, term)
      if (quarantine !== undefined) quarantined.push(quarantine)
      if (quarantine?.effect === "never-matched") continue
      for (const form of surfaceForms(term)) {
        const variant = variantOf(concept.id, term, form, quarantine !== undefined)
        if (variant !== undefined) variants.push(variant)
      }
    }
  }
  const root = trieOf(variants)
  return {
    release,
    profile,
    quarantined,
    match: (text, context = {}) => select(text, search(root, text, context.register ?? "written")),
  }
}
