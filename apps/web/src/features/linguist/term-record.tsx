import type { Term } from "@readback/glossary"
import { Facts } from "./facts.tsx"
import { TermStatusBadge } from "./term-status-badge.tsx"
import { termTypeNames } from "./term-type-names.ts"

const lines = (texts: readonly string[] | undefined): string => (texts ?? []).join("\n")

/** Everything that is known of one term. */
export function TermRecord({ term, language }: { readonly term: Term; readonly language: string }) {
  const { status, text, match, examples, overrides = [], contexts = [] } = term
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <span lang={term.language ?? language} className={status === "preferred" ? "text-lg font-semibold" : "text-lg"}>
          {text}
        </span>
        <TermStatusBadge status={status} />
      </div>
      <Facts
        facts={[
          ["Use instead", term.replacements.join(", ")],
          ["Why", term.message],
          ["Kind", termTypeNames[term.type]],
          ["Part of speech", term.partOfSpeech],
          ["Number, gender", [term.grammaticalNumber, term.grammaticalGender].filter(Boolean).join(", ")],
          ["Register", term.register],
          ["Used in", term.geographicalUsage],
          ["Other forms", match.forms.join(", ")],
          ["Source", term.source],
          ["Notes", lines(term.notes)],
          [
            "Seen in use",
            lines(contexts.map(({ text: sentence, source }) => [sentence, source].filter(Boolean).join(" - "))),
          ],
          ["Right", lines(examples.positive)],
          ["Not meant", lines(examples.negative)],
          ["Severity", term.severity],
          ["Valid", validity(term)],
          ["Profiles", term.profiles?.join(", ")],
          [
            "Elsewhere",
            lines(
              overrides.map(
                ({ profile, status: other, severity }) => `${profile}: ${[other, severity].filter(Boolean).join(", ")}`,
              ),
            ),
          ],
        ]}
      />
    </li>
  )
}

function validity({ validFrom, validTo }: Term): string {
  if (validFrom === undefined && validTo === undefined) return ""
  return [validFrom === undefined ? "" : `from ${validFrom}`, validTo === undefined ? "" : `to ${validTo}`]
    .filter((part) => part !== "")
    .join(" ")
}
