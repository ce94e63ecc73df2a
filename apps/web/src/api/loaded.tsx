import type { ComponentProps } from "react"
import { QueryState } from "../ui/query-state.tsx"
import { failureOf } from "./failure-of.ts"

function explain(error: unknown) {
  const { code, message } = failureOf(error)
  return { message, isFinal: code === "forbidden" || code === "not_found" || code === "invalid" }
}

type LoadedProps<Data> = Omit<ComponentProps<typeof QueryState<Data>>, "explain">

/** Shows what a query of our API brought; a refusal is shown in the server's own words. */
export function Loaded<Data>(props: LoadedProps<Data>) {
  return <QueryState {...props} explain={explain} />
}
