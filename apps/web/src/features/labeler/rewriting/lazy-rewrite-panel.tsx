import { type ComponentProps, lazy, Suspense } from "react"

const Panel = lazy(() => import("./rewrite-panel.tsx"))

/** The rewrite panel, fetched behind the first task, so that it is there before a rewrite begins. */
export function RewritePanel(props: ComponentProps<typeof Panel>) {
  return (
    <Suspense fallback={<div className="min-h-60 rounded-lg border border-line bg-surface" />}>
      <Panel {...props} />
    </Suspense>
  )
}
