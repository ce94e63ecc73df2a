import { z } from "zod"

const number = z.number().nullable()
const Interval = z.object({ value: number, low: number, high: number })
const counts = z.record(z.string(), z.number())

/** The part of a manifest that a page shows. */
const Manifest = z.object({
  snapshot: z.string(),
  until: z.string(),
  ceiling: z.string(),
  leftOut: counts,
  benchmarks: z
    .array(
      z.object({
        name: z.string(),
        prompts: z.number(),
        hash: z.string(),
        policy: z.enum(["leave-out", "report"]),
        threshold: z.number(),
        overlap: z.object({ prompts: z.number(), comparisons: z.number(), rows: z.number() }),
      }),
    )
    .default([]),
  targets: z.array(
    z.object({
      target: z.string(),
      counts,
      warnings: z.array(z.object({ code: z.string(), message: z.string(), count: z.number() })),
    }),
  ),
  statistics: z.object({
    comparisons: z.number(),
    judgments: z.number(),
    labelers: z.number(),
    rawAgreement: Interval,
    alpha: z.object({ sample: z.number(), nominal: Interval, ordinal: Interval }),
    chosenShownFirst: Interval,
    labelSmoothing: number,
  }),
})

/** What a manifest says of one benchmark. */
export type CheckedBenchmark = z.infer<typeof Manifest>["benchmarks"][number]

/** A manifest as it is stored; undefined where it is none that this page knows. */
export function manifestOf(stored: unknown): z.infer<typeof Manifest> | undefined {
  const parsed = Manifest.safeParse(stored)
  return parsed.success ? parsed.data : undefined
}
