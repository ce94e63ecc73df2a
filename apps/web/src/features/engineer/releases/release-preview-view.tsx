import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { Figures } from "../../../ui/figures.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/section.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { ExportCounts } from "../export-counts.tsx"
import { leftOutReasons } from "../left-out-reasons.ts"
import { TrainingRow } from "../training-row.tsx"
import { PreviewedBenchmarks } from "./previewed-benchmarks.tsx"
import { ReleaseHistogram } from "./release-histogram.tsx"
import type { RecipeInput, ReleasePreview } from "./release-types.ts"

const plots = {
  margin: "Margin of the chosen side",
  strength: "Strength of preference",
  judgments: "Judgments of a comparison",
  agreement: "Agreement on a comparison",
  wordDifference: "Words, chosen less rejected",
} as const satisfies Record<keyof ReleasePreview["histograms"], string>

interface ReleasePreviewViewProps {
  readonly projectId: string
  readonly recipe: RecipeInput
  readonly titleOf: (target: string) => string
}

/** What the release would hold as the form stands. */
export function ReleasePreviewView({ projectId, recipe, titleOf }: ReleasePreviewViewProps) {
  const preview = useQuery({
    ...api.dataReleases.preview.queryOptions({ projectId, recipe }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={preview} subject="The preview" lines={8}>
      {(data) => <Preview preview={data} titleOf={titleOf} />}
    </Loaded>
  )
}

function Preview({
  preview,
  titleOf,
}: {
  readonly preview: ReleasePreview
  readonly titleOf: (name: string) => string
}) {
  const { judged, sampled, isExact, aboveCeiling, leftOut, benchmarks, targets, histograms } = preview
  const about = isExact ? "" : "about "
  const reasons = Object.entries(leftOut)
  return (
    <div className="flex min-w-0 flex-col gap-5" data-testid="release-preview">
      {aboveCeiling > 0 && (
        <Notice kind="error" title="This release would be refused">
          {`${about}${countOf(aboveCeiling, "comparison")} above the marking ceiling.`}
        </Notice>
      )}
      <Figures
        figures={[
          { label: "Judged comparisons", value: formatCount(judged) },
          {
            label: "Looked at",
            value: formatCount(sampled),
            hint: isExact ? "all of them: counts are exact" : "a sample: counts are estimates",
          },
          ...reasons.map(([reason, count]) => ({
            label: leftOutReasons[reason]?.title ?? reason,
            value: `${about}${formatCount(count)}`,
            hint: leftOutReasons[reason]?.why ?? "",
          })),
        ]}
      />
      {benchmarks.length > 0 && <PreviewedBenchmarks benchmarks={benchmarks} about={about} />}
      <div className="grid gap-3 sm:grid-cols-2">
        {Object.entries(plots).map(([name, title]) => (
          <ReleaseHistogram key={name} title={title} histogram={histograms[name as keyof typeof plots]} />
        ))}
      </div>
      {targets.map(({ target, counts, rows }) => (
        <Section key={target} title={titleOf(target)} description={isExact ? undefined : "Estimated from a sample."}>
          <ExportCounts counts={counts} />
          {rows.slice(0, 1).map((row) => (
            <TrainingRow key={target} row={row} number={1} isOpen={false} />
          ))}
        </Section>
      ))}
    </div>
  )
}
