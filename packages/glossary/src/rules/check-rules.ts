import { abbreviationMiswritten } from "./abbreviation-miswritten.ts"
import { abbreviationNotExplained } from "./abbreviation-not-explained.ts"
import { discouragedTerm } from "./discouraged-term.ts"
import { duplicateIntroduction } from "./duplicate-introduction.ts"
import type { Finding } from "./finding.ts"
import { formatFaults } from "./format-faults.ts"
import { inconsistentDesignation } from "./inconsistent-designation.ts"
import type { ReleaseIndex } from "./index-release.ts"
import { introducedLate } from "./introduced-late.ts"
import { introducedNeverUsed } from "./introduced-never-used.ts"
import type { Observation } from "./observation.ts"
import { formMiswritten } from "./form-miswritten.ts"
import { otherProfileTerm } from "./other-profile-term.ts"
import { outOfGlossarySense } from "./out-of-glossary-sense.ts"
import { possibleSpill } from "./possible-spill.ts"
import { reExpanded } from "./re-expanded.ts"
import { reversedIntroduction } from "./reversed-introduction.ts"
import { useFullForm } from "./use-full-form.ts"
import { wrongExpansion } from "./wrong-expansion.ts"

const rules: readonly ((observation: Observation, index: ReleaseIndex) => readonly Finding[])[] = [
  discouragedTerm,
  abbreviationMiswritten,
  abbreviationNotExplained,
  introducedLate,
  reversedIntroduction,
  duplicateIntroduction,
  introducedNeverUsed,
  reExpanded,
  useFullForm,
  wrongExpansion,
  outOfGlossarySense,
  otherProfileTerm,
  formMiswritten,
  inconsistentDesignation,
  formatFaults,
  possibleSpill,
]

/** What all rules find in one text, in no order. */
export const checkRules = (observation: Observation, index: ReleaseIndex): readonly Finding[] =>
  rules.flatMap((rule) => rule(observation, index))
