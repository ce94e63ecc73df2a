import { CopyButton } from "../../../ui/copy-button.tsx"
import { Figures } from "../../../ui/figures.tsx"
import { Section } from "../../../ui/section.tsx"
import { formatCount } from "../../../words/format-count.ts"
import { formatInstant } from "../../../words/format-instant.ts"
import { leftOutReasons } from "../left-out-reasons.ts"
import { CheckedBenchmarks } from "./checked-benchmarks.tsx"
import { manifestOf } from "./manifest.ts"
import type { ReleaseDetail } from "./release-types.ts"

const shown = (value: number | null): string => (value === null ? "–" : String(Number(value.toFixed(3))))
const interval = ({ low, high }: { readonly low: number | null; readonly high: number | null }): string =>
  low === null || high === null ? "not measured" : `95 %: ${shown(low)} to ${shown(high)}`

/** What the manifest of a release says of its rows. */
export function ReleaseFacts({ release }: { readonly release: ReleaseDetail }) {
  const manifest = manifestOf(release.manifest)
  if (manifest === undefined) return null
  const { statistics, leftOut, benchmarks, targets, snapshot, until, ceiling } = manifest
  const reasons = Object.entries(leftOut)
  return (
    <Section
      title="What it holds"
      description={`Every judgment until ${formatInstant(until)}, marked ${ceiling} at most.`}
    >
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-muted">Hash of the release</span>
        <span className="font-mono text-xs break-all">{release.hash}</span>
        <CopyButton text={release.hash ?? ""} label="Copy" />
        <span className="text-muted">Snapshot {snapshot}</span>
      </p>
      <Figures
        figures={[
          { label: "Comparisons", value: formatCount(statistics.comparisons) },
          { label: "Judgments", value: formatCount(statistics.judgments) },
          { label: "Labelers", value: formatCount(statistics.labelers) },
          {
            label: "Same winner",
            value: shown(statistics.rawAgreement.value),
            hint: interval(statistics.rawAgreement),
          },
          {
            label: "Alpha, nominal",
            value: shown(statistics.alpha.nominal.value),
            hint: `${interval(statistics.alpha.nominal)}, of ${formatCount(statistics.alpha.sample)}`,
          },
          {
            label: "Chosen shown first",
            value: shown(statistics.chosenShownFirst.value),
            hint: interval(statistics.chosenShownFirst),
          },
          { label: "Suggested label smoothing", value: shown(statistics.labelSmoothing) },
        ]}
      />
      {reasons.length > 0 && (
        <p className="text-sm text-muted">
          Left out before any file:{" "}
          {reasons
            .map(([reason, count]) => `${leftOutReasons[reason]?.title ?? reason} ${formatCount(count)}`)
            .join(", ")}
          .
        </p>
      )}
      {benchmarks.length > 0 && <CheckedBenchmarks benchmarks={benchmarks} />}
      {targets.flatMap(({ target, warnings }) =>
        warnings.map(({ code, message }) => (
          <p key={`${target} ${code}`} className="text-sm">
            <span className="font-mono text-xs">{target}</span>: {message}
          </p>
        )),
      )}
    </Section>
  )
}
