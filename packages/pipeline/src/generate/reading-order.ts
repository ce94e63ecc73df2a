import { comparisonMaterial, type GenerationCallRow, type Reader } from "@readback/store"

/** The two responses of a comparison in the order in which a call shows them: the second call turns them round. */
export async function readingOrder(
  reader: Reader,
  { comparisonId, sample }: Pick<GenerationCallRow, "comparisonId" | "sample">,
): Promise<readonly string[]> {
  const material = comparisonId === null ? undefined : await comparisonMaterial(reader, comparisonId)
  const ids = (material?.responses ?? []).map(({ id }) => id)
  return sample === 0 ? ids : ids.toReversed()
}
