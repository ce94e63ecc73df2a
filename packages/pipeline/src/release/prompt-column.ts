/** What the sort of bands numbers at most. */
export const MOST_PROMPTS = 2 ** 21

/** Values of each prompt in memory that grows where it is: copying it into a larger one would take both for a while. */
export function promptColumn<Values extends Float64Array | Uint32Array | Uint16Array>(
  kind: { readonly BYTES_PER_ELEMENT: number; new (memory: ArrayBuffer): Values },
  each = 1,
) {
  const bytes = kind.BYTES_PER_ELEMENT * each
  const memory = new ArrayBuffer(0, { maxByteLength: MOST_PROMPTS * bytes })
  return { values: new kind(memory), grow: (prompts: number) => memory.resize(prompts * bytes) }
}
