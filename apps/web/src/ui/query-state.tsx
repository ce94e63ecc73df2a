import type { ReactNode } from "react"
import { Button } from "./button.tsx"
import { Notice } from "./notice.tsx"
import { Skeleton } from "./skeleton.tsx"

interface QueryStateProps<Data> {
  readonly query: {
    readonly data: Data | undefined
    readonly error: unknown
    readonly isFetching: boolean
    readonly refetch: () => unknown
  }
  /** Puts the query's error in words, and says whether asking again could help. */
  readonly explain: (error: unknown) => { readonly message: string; readonly isFinal: boolean }
  /** What is loading, as "The projects". */
  readonly subject: string
  readonly lines?: number
  readonly children: (data: Data) => ReactNode
}

/** Shows what a query brought, or that it is under way, or what went wrong with a way to try again. */
export function QueryState<Data>({ query, explain, subject, lines, children }: QueryStateProps<Data>) {
  const { data, error } = query
  const problem = error === null || error === undefined ? undefined : explain(error)
  if (data === undefined && problem === undefined) return <Skeleton {...(lines === undefined ? {} : { lines })} />
  return (
    <div className="flex min-w-0 flex-col gap-6">
      {problem !== undefined && (
        <Notice
          kind="error"
          title={`${subject} ${problem.isFinal ? "cannot be shown to you" : data === undefined ? "could not be loaded" : "could not be brought up to date"}`}
          action={
            !problem.isFinal && (
              <Button isPending={query.isFetching} onPress={() => void query.refetch()}>
                Try again
              </Button>
            )
          }
        >
          {problem.message}
        </Notice>
      )}
      {data !== undefined && children(data)}
    </div>
  )
}
