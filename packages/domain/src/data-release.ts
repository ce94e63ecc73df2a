import { z } from "zod"
import { RecipeBenchmarks } from "./benchmark.ts"
import { ImportId } from "./ids.ts"
import { LabelerGroup } from "./labeler-group.ts"
import { labelText, nameText } from "./text.ts"

/** A release of training data; not to be mixed up with a release of a glossary. */
export const DataReleaseId = z
  .uuid("is not a complete id; check the address for a typing error")
  .brand<"DataReleaseId">()
export type DataReleaseId = z.infer<typeof DataReleaseId>

/** How rows are stored in a file. */
export const FileFormat = z.enum(["jsonl", "parquet"])
export type FileFormat = z.infer<typeof FileFormat>

const share = z.number().int().min(0).max(100)

/** Which judgments count, and which rows they may give. Empty lists leave nothing out. */
export const ReleaseFilters = z.object({
  from: z.iso.datetime().nullable().default(null),
  until: z.iso.datetime().nullable().default(null),
  importIds: z.array(ImportId).max(500).default([]),
  labelerGroups: z.array(LabelerGroup).max(100).default([]),
  markings: z.array(labelText).max(50).default([]),
  minJudgments: z.number().int().min(1).max(100).default(1),
  /** The share of votes that the majority has to have, 0 to 1. */
  minAgreement: z.number().min(0).max(1).default(0),
  /** The least adherence score of a chosen text, 0 to 1; null asks for none, nor for a glossary. */
  minAdherence: z.number().min(0).max(1).nullable().default(null),
  includeGold: z.boolean().default(false),
})

/** What a release of training data is made of and how; the same recipe over the same judgments gives the same bytes. */
export const DataReleaseRecipe = z.object({
  name: nameText,
  targets: z
    .array(
      z.object({
        target: z.string().max(60),
        options: z.record(z.string().max(40), z.string().max(40)).default({}),
        formats: z.array(FileFormat).min(1).max(2).default(["jsonl"]),
      }),
    )
    .min(1, "names no kind of file; choose one at least")
    .max(25)
    .refine((all) => new Set(all.map(({ target }) => target)).size === all.length, "names a kind of file twice"),
  filters: ReleaseFilters.prefault({}),
  /** Who wins a pair: the sum of signed strengths, or the one-coin model of Dawid and Skene, which weighs labelers. */
  aggregation: z.enum(["majority", "one_coin"]).default("majority"),
  splits: z
    .object({ train: share, validation: share, test: share, seed: storableSeed() })
    .refine(({ train, validation, test }) => train + validation + test === 100, "must add up to 100 percent")
    .prefault({ train: 90, validation: 5, test: 5, seed: "1" }),
  balance: z
    .object({ position: z.boolean().default(false), length: z.boolean().default(false) })
    .prefault({ position: false, length: false }),
  /** Absent checks none; a recipe without it is the same to the byte as before there were benchmarks. */
  benchmarks: RecipeBenchmarks.optional(),
  /** The highest marking that may be in a row; null is the project's own. */
  markingCeiling: labelText.nullable().default(null),
  canary: z.boolean().default(true),
})
export type DataReleaseRecipe = z.infer<typeof DataReleaseRecipe>

function storableSeed() {
  return z.string().trim().min(1, "must not be empty").max(60)
}
