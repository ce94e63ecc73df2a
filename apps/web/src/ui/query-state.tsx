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
  /** Puts the query's error in words. */
  readonly explain: (error: unknown) => string
  /** What is loading, as "The projects". */
  readonly subject: string
  readonly lines?: number
  readonly children: (data: Data) => ReactNode
}

/** Shows what a query brought, or that it is under way, or what went wrong with a way to try again. */
export function QueryState<Data>({ query, explain, subject, lines, children }: QueryStateProps<Data>) {
  const { data, error } = query
  const isFailed = error !== null && error !== undefined
  if (data === undefined && !isFailed) return <Skeleton {...(lines === undefined ? {} : { lines })} />
  return (
    <div className="flex min-w-0 flex-col gap-6">
      {isFailed && (
        <Notice
          kind="error"
          title={`${subject} could not be ${data === undefined ? "loaded" : "brought up to date"}`}
          action={
            <Button isPending={query.isFetching} onPress={() => void query.refetch()}>
              Try again
            </Button>
          }
        >
          {explain(error)}
        </Notice>
      )}
      {data !== undefined && children(data)}
    </div>
  )
}
