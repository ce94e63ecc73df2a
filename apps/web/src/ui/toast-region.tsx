import { Icon } from "./icon.tsx"
import { dismissToast, useToasts } from "./toasts.ts"

/** Where toasts appear; screen readers speak them when they are done with what they are saying. */
export function ToastRegion() {
  const toasts = useToasts()
  return (
    <output
      aria-label="Notifications"
      className="pointer-events-none fixed right-4 bottom-(--toast-bottom) z-40 flex max-w-[calc(100vw-2rem)] flex-col gap-2 print:hidden"
    >
      {toasts.map(({ id, text }) => (
        <div
          key={id}
          className="pointer-events-auto flex items-center gap-3 rounded-lg border border-line bg-surface py-2 pr-2 pl-3.5 text-sm shadow-overlay"
        >
          <span className="text-success">
            <Icon name="check" />
          </span>
          <span>{text}</span>
          <button
            type="button"
            aria-label="Dismiss"
            className="ml-auto grid size-8 place-items-center rounded-md hover:bg-hover"
            onClick={() => dismissToast(id)}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </output>
  )
}
