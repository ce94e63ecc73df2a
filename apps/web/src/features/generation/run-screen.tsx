import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useMayIn } from "../../api/project.ts"
import { Page } from "../../shell/page.tsx"
import { Breadcrumb } from "../../ui/breadcrumb.tsx"
import { Figures } from "../../ui/figures.tsx"
import { Notice } from "../../ui/notice.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { ProgressBar } from "../../ui/progress-bar.tsx"
import { Section } from "../../ui/section.tsx"
import { formatCount } from "../../words/format-count.ts"
import type { RunDetail } from "./generation-types.ts"
import { isPairing, isUnderWay, POLL_MS } from "./is-under-way.ts"
import { PrelabelMeasures } from "./prelabel-measures.tsx"
import { RunActions } from "./run-actions.tsx"
import { RunBadge } from "./run-badge.tsx"
import { RunPlan } from "./run-plan.tsx"
import { RunProblems } from "./run-problems.tsx"

interface RunScreenProps {
  readonly projectId: string
  readonly runId: string
}

/** One run: how far it is, what it cost, what went wrong, and what came of it. */
export function RunScreen({ projectId, runId }: RunScreenProps) {
  const mayChange = useMayIn(projectId, "generation:create")
  const query = useQuery({
    ...api.generation.run.queryOptions({ projectId, runId }),
    // Requests that were under way when it was paused or cancelled still end.
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && (isUnderWay(data) || (data.calls.running ?? 0) > 0 || isPairing(data)) ? POLL_MS : false,
  })
  return (
    <Page>
      <PageHeader
        title={query.data?.name ?? "Run"}
        aside={query.data !== undefined && <RunBadge state={query.data.state} />}
        actions={mayChange && query.data !== undefined && <RunActions run={query.data} />}
        breadcrumb={
          <Breadcrumb current={query.data?.name ?? "Run"}>
            <Link to="/projects/$projectId/generate" params={{ projectId }}>
              Generate
            </Link>
          </Breadcrumb>
        }
      />
      <Loaded query={query} subject="The run" lines={5}>
        {(run) => (
          <>
            {run.reason !== null && (
              <Notice
                kind={run.state === "paused" ? "warning" : "info"}
                title={run.state === "paused" ? "The run is paused" : "The run has ended"}
              >
                {run.reason}
                {isPairing(run) && " The answers that are there are being compared."}
              </Notice>
            )}
            <Progress run={run} />
            <Section title="What came of it">
              <Figures figures={outcomes(run)} />
            </Section>
            {run.measures !== null && <PrelabelMeasures measures={run.measures} />}
            <RunProblems run={run} />
            <RunPlan run={run} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Progress({ run }: { readonly run: RunDetail }) {
  const done = run.counts["done"] ?? 0
  const failed = run.counts["failed"] ?? 0
  if (run.state === "waiting") {
    return <ProgressBar label="Writing down the calls" share={undefined} words={`${formatCount(run.total)} calls`} />
  }
  const words = `${formatCount(done + failed)} of ${formatCount(run.total)} calls`
  return <ProgressBar label="Calls" share={run.total === 0 ? 1 : (done + failed) / run.total} words={words} />
}

function outcomes({ kind, counts, spent }: RunDetail) {
  const count = (key: string) => formatCount(counts[key] ?? 0)
  const early = counts["comparisons:early"] ?? 0
  const came =
    kind === "responses"
      ? [
          { label: "Responses", value: count("responses") },
          { label: "Answered alike", value: count("repeated"), hint: "Texts that were there already" },
          {
            label: "Comparisons",
            value: count("comparisons"),
            ...(early === 0 ? {} : { hint: `${formatCount(early)} of prompts answered in part` }),
          },
        ]
      : [{ label: "Pre-labels", value: count("prelabels") }]
  return [
    ...came,
    { label: "Failed calls", value: count("failed") },
    { label: "Requests", value: formatCount(spent.requests), hint: "With those made again" },
    { label: "Tokens read", value: formatCount(spent.promptTokens) },
    { label: "Tokens written", value: formatCount(spent.completionTokens) },
  ]
}
