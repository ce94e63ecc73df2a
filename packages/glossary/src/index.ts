export { canonicalJson } from "./model/canonical-json.ts"
export type { Concept, ConceptRelation, Figure, LanguageSection } from "./model/concept.ts"
export { conceptName } from "./model/concept-name.ts"
export { isAbbreviation, isDiscouraged } from "./model/term-kind.ts"
export type { ContextCondition } from "./model/context-condition.ts"
export type { FirstUsePolicy } from "./model/first-use-policy.ts"
export type { ForeignData } from "./model/foreign-data.ts"
export type { Issue } from "./model/issue.ts"
export type { Release } from "./model/release.ts"
export type { Span } from "./model/span.ts"
export type {
  CaseRule,
  HyphenRule,
  InflectRule,
  Severity,
  Term,
  TermContext,
  TermExamples,
  TermMatch,
  TermOverride,
  TermStatus,
  TermType,
} from "./model/term.ts"
export type { Register } from "./match/accepts-case.ts"
export { loadMatcher, toBuffer } from "./match/artifact.ts"
export { compile } from "./match/compile.ts"
export type { Matcher } from "./match/matcher.ts"
export type { Match, Sense, Suppressed } from "./match/match.ts"
export type { QuarantinedTerm } from "./match/quarantine.ts"
export type { FormatType } from "./military-formats/format-sighting.ts"
export type { MarkingLevel } from "./military-formats/marking-level.ts"
export type { FieldChange } from "./compare/changed-fields.ts"
export { diffConcepts, type ConceptChange, type GlossaryDiff } from "./compare/diff-concepts.ts"
export { changelog } from "./compare/changelog.ts"
export { applyEdits, type ConceptEdit } from "./compare/apply-edits.ts"
export { isEqual } from "./model/is-equal.ts"
export { assessBoth, type BothReports } from "./impact/assess-both.ts"
export { compareFindings, type FindingChange, type FindingFate } from "./impact/compare-findings.ts"
export {
  createCandidateCollector,
  keyOf as candidateKey,
  type AbbreviationCandidate,
  type PhraseCandidate,
} from "./candidates/candidate-collector.ts"
export { phraseFinder, type PhraseHit } from "./concordance/find-phrases.ts"
export { phrasesOfConcept, soughtPhrase, type SoughtPhrase, type SoughtWord } from "./concordance/sought-phrase.ts"
export { wilsonInterval } from "./score/wilson-interval.ts"
export { indexWords } from "./impact/index-words.ts"
export { textsThatCanChange, type TextsThatCanChange } from "./impact/texts-that-can-change.ts"
export { mergeImport, type ImportedEdits, type ImportPolicy } from "./compare/merge-import.ts"
export { mergeConcepts, type ConceptMerge, type MergeConflict } from "./compare/merge-concepts.ts"
export { checkRelease } from "./check/check-release.ts"
export type { Finding, FindingCode, FindingSeverity } from "./rules/finding.ts"
export type { WritingProfile } from "./model/writing-profile.ts"
export { profileNamed, profileNames } from "./model/profiles.ts"
export type { Adherence, AdherenceCounts, Loss, LossCause } from "./score/adherence.ts"
export { assess } from "./score/assess.ts"
export type { AssessmentTask } from "./score/assessment-task.ts"
export type { Report } from "./score/report-on.ts"
export type { ConceptOutcome } from "./score/concept-uses.ts"
export { createModelTally, type Estimate, type ModelFigures } from "./score/model-tally.ts"
export { createTermTally, type TermFigures } from "./score/term-tally.ts"
export { ENGINE_VERSION } from "./score/engine-version.ts"
