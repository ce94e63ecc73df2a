import type { PreparedStatement, Reader } from "./handle.ts"

/** A query that the builder can prepare; both dialects' builders have this shape. */
interface Preparable<Row> {
  prepare(name?: string): unknown
  then(onResolved: (rows: Row) => unknown): unknown
}

/** PostgreSQL cuts longer names off, and two that begin alike would be one. */
const LONGEST_NAME = 63

/**
 * A hot query, built once per connection: building a Drizzle query anew on each call ran at 0.035 of raw speed, a
 * prepared one at 0.69. Placeholders are filled from `params` by name.
 */
export function preparedQuery<H extends Reader, Params extends Record<string, unknown>, Rows>(
  name: string,
  build: (handle: H) => Preparable<Rows>,
): (handle: H, params: Params) => Promise<Rows> {
  if (name.length > LONGEST_NAME) throw new Error(`The name of a prepared query is too long: ${name}`)
  return async (handle, params) => {
    let statement = handle.prepared.get(name)
    if (statement === undefined) {
      statement = build(handle).prepare(name) as PreparedStatement
      handle.prepared.set(name, statement)
    }
    return (await statement.execute(params)) as Rows
  }
}
