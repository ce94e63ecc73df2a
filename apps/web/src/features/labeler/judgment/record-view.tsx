import { type ProjectSettings, responseName } from "@readback/domain"
import { Section } from "../../../ui/section.tsx"
import { ResponseSet } from "../reading/comparing/response-set.tsx"
import { PromptPane } from "../reading/prompt-pane.tsx"
import { type Termbase, useAnswering } from "../use-termbase.ts"
import { DecisionFacts } from "./decision-facts.tsx"
import type { JudgmentRecord } from "./record.ts"
import { RewriteRecord } from "./rewrite-record.tsx"

interface RecordViewProps {
  readonly record: JudgmentRecord
  readonly settings: ProjectSettings
  readonly termbase: Termbase | undefined
}

/** A judgment as it was made: the request, the responses as they were shown, and what was decided and written. */
export function RecordView({ record, settings, termbase }: RecordViewProps) {
  const { task, content } = record
  const answers = useAnswering(termbase, task.messages)
  const responses = task.responses.map(({ id, text }, at) => ({ id, text, name: responseName(at) }))
  const { verdict, rewrite } = content
  const best =
    verdict?.outcome === "prefer" ? [verdict.preferredId] : verdict?.outcome === "ranking" ? verdict.ranking[0] : []
  const base = responses.find(({ id }) => id === rewrite?.baseResponseId)
  return (
    <>
      <Section title="What was decided">
        <DecisionFacts content={content} settings={settings} order={responses.map(({ id }) => id)} />
      </Section>
      {rewrite !== undefined && base !== undefined && (
        <Section title={`Rewrite of ${base.name}`}>
          <RewriteRecord original={base.text} rewrite={rewrite} />
        </Section>
      )}
      <Section title="What was read">
        <div className="flex flex-col gap-4">
          <PromptPane messages={task.messages} termbase={settings.marks === "never" ? undefined : termbase} />
          <ResponseSet
            responses={responses}
            termbase={settings.marks === "never" ? undefined : answers}
            highlighted={best ?? []}
          />
        </div>
      </Section>
    </>
  )
}
