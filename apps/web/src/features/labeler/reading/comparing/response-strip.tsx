import { Button } from "../../../../ui/button.tsx"
import type { ShownResponse } from "./shown-response.ts"

interface ResponseStripProps {
  readonly responses: readonly ShownResponse[]
  readonly current: ShownResponse
  readonly onChange: (id: string) => void
}

/** The names of all responses, to go from one to another where one is shown at a time. */
export function ResponseStrip({ responses, current, onChange }: ResponseStripProps) {
  const at = responses.indexOf(current)
  const [previous, next] = [responses[at - 1], responses[at + 1]]
  return (
    <nav aria-label="Responses" className="flex flex-wrap items-center gap-2">
      <Button isDisabled={previous === undefined} onPress={() => previous !== undefined && onChange(previous.id)}>
        Previous
      </Button>
      <span className="inline-flex rounded-md border border-control">
        {responses.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-label={`Response ${name}`}
            aria-current={id === current.id ? "true" : undefined}
            onClick={() => onChange(id)}
            className="min-h-9 min-w-10 border-l border-control px-2.5 text-sm font-semibold text-ink first:rounded-l-[5px] first:border-l-0 last:rounded-r-[5px] hover:bg-hover aria-[current]:bg-accent aria-[current]:text-on-accent"
          >
            {name}
          </button>
        ))}
      </span>
      <Button isDisabled={next === undefined} onPress={() => next !== undefined && onChange(next.id)}>
        Next
      </Button>
      <span aria-live="polite" className="text-sm text-muted">
        Response {current.name}, {at + 1} of {responses.length}
      </span>
    </nav>
  )
}
