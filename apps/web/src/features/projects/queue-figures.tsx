import { useQuery } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { Figures } from "../../ui/figures.tsx"
import { ProgressBar } from "../../ui/progress-bar.tsx"
import { Section } from "../../ui/section.tsx"
import { formatCount } from "../../words/format-count.ts"

/** What a project holds and how far its labeling is. */
export function QueueFigures({ projectId }: { readonly projectId: string }) {
  const queue = useQuery(api.projects.queue.queryOptions({ projectId }, { refetchInterval: 30_000 }))
  return (
    <Section title="Progress">
      <Loaded query={queue} subject="The progress">
        {({ prompts, comparisons, wanted, open, leased, judged }) => (
          <>
            {wanted > 0 && (
              <ProgressBar
                label="Judgments"
                share={Math.min(judged / wanted, 1)}
                words={`${formatCount(judged)} of ${formatCount(wanted)} (${Math.floor((Math.min(judged, wanted) / wanted) * 100)} %)`}
              />
            )}
            <Figures
              figures={[
                { label: "Prompts", value: formatCount(prompts) },
                { label: "Comparisons", value: formatCount(comparisons) },
                { label: "Judgments wanted", value: formatCount(wanted) },
                { label: "Done", value: formatCount(judged) },
                { label: "In work now", value: formatCount(leased) },
                { label: "Open", value: formatCount(open) },
              ]}
            />
          </>
        )}
      </Loaded>
    </Section>
  )
}
