import { Section } from "../../../ui/section.tsx"
import { countOf } from "../../../words/format-count.ts"
import type { ReleasePreview } from "./release-types.ts"

interface PreviewedBenchmarksProps {
  readonly benchmarks: ReleasePreview["benchmarks"]
  /** What stands before a count that is an estimate. */
  readonly about: string
}

/** What overlaps each benchmark in a preview, with some of the prompts beside those that they equal or resemble. */
export function PreviewedBenchmarks({ benchmarks, about }: PreviewedBenchmarksProps) {
  return (
    <Section title="Benchmarks">
      {benchmarks.map(({ name, prompts, comparisons, matches }) => (
        <div key={name} className="rounded-lg border border-line bg-surface px-4 py-3 text-sm shadow-raised">
          <p>
            <span className="font-semibold wrap-anywhere">{name}</span>{" "}
            <span className="text-muted">({countOf(prompts, "prompt")}):</span>{" "}
            {comparisons === 0 && matches.length === 0
              ? "nothing overlaps."
              : `${about}${countOf(comparisons, "comparison overlaps", "comparisons overlap")}.`}
          </p>
          {matches.length > 0 && (
            <ul className="mt-2 flex flex-col gap-2">
              {matches.map(({ prompt, benchmark, isEqual }) => (
                <li key={prompt} className="border-l-2 border-line pl-3">
                  <p className="line-clamp-2 wrap-anywhere">{prompt}</p>
                  <p className="line-clamp-2 wrap-anywhere text-muted">
                    {isEqual ? "Equals a prompt of the benchmark." : `Resembles: ${benchmark}`}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </Section>
  )
}
