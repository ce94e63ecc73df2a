import type { Context } from "../context.ts"
import { diffDataReleases, type ReleaseChange } from "./diff-data-releases.ts"

const SHOWN = 100

/** How two releases of a project differ: counts by target and kind, and the first rows. */
export async function countChanges(
  ctx: Context,
  input: { readonly from: string; readonly to: string },
  dataDirectory: string,
): Promise<{
  readonly targets: readonly {
    readonly target: string
    readonly counts: Readonly<Record<ReleaseChange["kind"], number>>
  }[]
  readonly first: readonly ReleaseChange[]
}> {
  const { targets, changes } = await diffDataReleases(ctx, input, dataDirectory)
  const counts = new Map(targets.map((target) => [target, { added: 0, removed: 0, flipped: 0, changed: 0, moved: 0 }]))
  const first: ReleaseChange[] = []
  for await (const change of changes) {
    const of = counts.get(change.target)
    if (of !== undefined) of[change.kind] += 1
    if (first.length < SHOWN) first.push(change)
  }
  return { targets: [...counts].map(([target, of]) => ({ target, counts: of })), first }
}
