import { Button } from "../../ui/button.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"

/** What to do where nobody has written guidelines yet. */
export function NoGuidelines({ mayPublish, onBegin }: { readonly mayPublish: boolean; readonly onBegin: () => void }) {
  if (mayPublish) {
    return (
      <EmptyState
        title="There are no guidelines yet"
        action={
          <Button variant="primary" onPress={onBegin}>
            Write the guidelines
          </Button>
        }
      >
        Say in a page how answers are judged here: what counts most, what makes an answer unacceptable, and what to do
        in doubt. Every labeler reads it before the next task, and finds it beside each.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="There are no guidelines yet">
      The lead of the project writes them. Until then, prefer the answer that you would send as it stands.
    </EmptyState>
  )
}
