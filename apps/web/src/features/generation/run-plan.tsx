import { Section } from "../../ui/section.tsx"
import { countOf, formatCount } from "../../words/format-count.ts"
import { formatInstant } from "../../words/format-instant.ts"
import type { RunDetail } from "./generation-types.ts"
import { pairingOptions } from "./pairing-options.ts"
import { problemWords } from "./problem-words.ts"

/** What a run was told to do. */
export function RunPlan({ run }: { readonly run: RunDetail }) {
  return (
    <Section title="What it was told">
      <dl className="grid gap-x-8 gap-y-3 rounded-lg border border-line bg-surface px-4 py-3 text-sm shadow-raised sm:grid-cols-[12rem_minmax(0,1fr)]">
        {factsOf(run).map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words whitespace-pre-wrap max-sm:-mt-2">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function factsOf(run: RunDetail): readonly { readonly label: string; readonly value: string }[] {
  const { plan, models, leftOut } = run
  const { temperature, topP, maxTokens, seed } = plan.sampling
  const sampling = [
    temperature === undefined ? [] : [`temperature ${temperature}`],
    topP === undefined ? [] : [`top p ${topP}`],
    maxTokens === undefined ? [] : [`at most ${formatCount(maxTokens)} tokens`],
    seed === undefined ? [] : [`seed ${seed}`],
  ].flat()
  const left = Object.entries(leftOut).map(([reason, count]) => `${problemWords(reason)}: ${formatCount(count)}`)
  const { requests, completionTokens } = plan.budget
  const budget = [
    requests === null ? [] : [countOf(requests, "request")],
    completionTokens === null ? [] : [countOf(completionTokens, "token written", "tokens written")],
  ].flat()
  return [
    {
      label: "Models",
      value: models
        .map(({ model, endpoint }) =>
          model === null ? "A model at an endpoint you may not see" : `${model} at ${endpoint}`,
        )
        .join("\n"),
    },
    { label: "Sampling", value: sampling.length === 0 ? "As the endpoint does by itself" : sampling.join(", ") },
    ...(plan.kind === "responses"
      ? [
          { label: "Samples", value: formatCount(plan.samples) },
          {
            label: "System prompts",
            value: plan.systemPrompts.map((text) => (text === "" ? "(none added)" : text)).join("\n\n"),
          },
          { label: "Glossary in the prompt", value: plan.usesGlossary ? "Yes" : "No" },
          { label: "Comparisons", value: pairingOptions.find(({ id }) => id === plan.pairing.strategy)?.label ?? "" },
        ]
      : [
          {
            label: "Comparisons",
            value: plan.onlyJudged ? "Only those that people have judged" : "All of two responses",
          },
        ]),
    { label: "Left out", value: left.length === 0 ? "Nothing" : left.join("\n") },
    { label: "Budget", value: budget.length === 0 ? "No limit" : budget.join(", ") },
    { label: "Begun", value: `${formatInstant(run.createdAt)} by ${run.createdBy ?? "Readback"}` },
    { label: "Ended", value: run.finishedAt === null ? "Not yet" : formatInstant(run.finishedAt) },
  ]
}
