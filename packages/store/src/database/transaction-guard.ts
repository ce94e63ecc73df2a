import { AsyncLocalStorage } from "node:async_hooks"

const insideWrite = new AsyncLocalStorage<true>()

/** Runs a transaction; nesting one inside another throws, because the inner would wait for the outer for ever. */
export function guardTransaction<Result>(run: () => Promise<Result>): Promise<Result> {
  if (insideWrite.getStore() !== undefined) {
    throw new Error(
      "Store.write was called inside Store.write. Pass the transaction on instead of opening a second one.",
    )
  }
  return insideWrite.run(true, run)
}
