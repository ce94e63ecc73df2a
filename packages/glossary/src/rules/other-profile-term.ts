import type { Finding } from "./finding.ts"
import { inNumberOf } from "./in-number-of.ts"
import { isDiscouraged } from "../model/term-kind.ts"
import { likeSurface } from "./like-surface.ts"
import type { Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

/** Reports an approved term that the house approves for other kinds of writing, where this kind has one of its own. */
export function otherProfileTerm({ uses, profile }: Observation): readonly Finding[] {
  return uses.flatMap((use) => {
    const { match, term, concept } = use
    if (!use.isElsewhere || isDiscouraged(term) || match.form !== "ok") return []
    const name = profile.name ?? "default"
    const own = concept.terms.find(
      (other) => other.status === "preferred" && (other.profiles === undefined || other.profiles.includes(name)),
    )
    const replacement = own && likeSurface(match.surface, term.text, inNumberOf(match.surface, term, own))
    const advice = replacement === undefined ? "Use another term here." : `Write "${replacement}" here.`
    return termFinding("other-profile-term", match, use, {
      message: `"${match.surface}" belongs to other writing (${term.profiles?.join(", ") ?? ""}). ${advice}`,
      replacements: replacement === undefined ? [] : [replacement],
    })
  })
}
