import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { Children } from "react"
import { ChangedText } from "../../reading/comparing/changed-text.tsx"
import { fieldName } from "./field-name.ts"
import { TermStatusBadge } from "./term-status-badge.tsx"

/** What became of one concept, as the server tells it. */
export type ReleaseChange = inferRouterOutputs<AppRouter>["glossaries"]["compare"]["changes"][number]

/** What became of the fields and terms of one concept. */
export function ChangeDetails({ change }: { readonly change: ReleaseChange }) {
  return (
    <>
      {change.kind === "changed" ? (
        <ul className="flex flex-col gap-2 text-sm">
          {change.fields.map((field) => (
            <FieldLine key={field.field} change={field} />
          ))}
          {Children.toArray(
            change.addedTerms.map((term) => (
              <li>
                <span className="text-muted">Term added:</span> {term}
              </li>
            )),
          )}
          {Children.toArray(
            change.removedTerms.map((term) => (
              <li>
                <span className="text-muted">Term removed:</span> {term}
              </li>
            )),
          )}
          {Children.toArray(
            change.changedTerms.map(({ term, fields }) => (
              <li>
                <span className="text-muted">Term</span> {term}
                <ul className="mt-1 flex flex-col gap-1 border-l-2 border-line pl-3">
                  {fields.map((field) => (
                    <FieldLine key={field.field} change={field} />
                  ))}
                </ul>
              </li>
            )),
          )}
        </ul>
      ) : (
        <>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {Children.toArray(
              change.terms.map(({ text, status }) => (
                <li className="flex items-center gap-1.5">
                  {text} <TermStatusBadge status={status} />
                </li>
              )),
            )}
          </ul>
          {change.definition !== null && <p className="max-w-prose text-sm text-muted">{change.definition}</p>}
        </>
      )}
    </>
  )
}

const wordsOf = (value: unknown): string =>
  value === null || value === undefined ? "" : typeof value === "string" ? value : listOf(value)

const listOf = (value: unknown): string =>
  Array.isArray(value) && value.every((item) => typeof item === "string") ? value.join("\n") : JSON.stringify(value)

interface FieldLineProps {
  readonly change: { readonly field: string; readonly before?: unknown; readonly after?: unknown }
}

function FieldLine({ change: { field, before, after } }: FieldLineProps) {
  return (
    <li className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <span className="text-muted">{fieldName(field)}</span>
      <div className="max-w-prose">
        <ChangedText before={wordsOf(before)} after={wordsOf(after)} />
      </div>
    </li>
  )
}
