import type { ProjectSettings } from "@readback/domain"
import { lazy, Suspense, useEffect } from "react"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { digitHelp } from "./keys/digit-help.ts"
import type { useTask } from "./use-task.ts"
import type { Termbase } from "./use-termbase.ts"

const loadPalette = () => import("./palette/command-palette.tsx")
const loadKeys = () => import("./keys/key-help.tsx")
const CommandPalette = lazy(loadPalette)
const KeyHelp = lazy(loadKeys)

interface TaskOverlaysProps {
  readonly projectId: string
  readonly work: ReturnType<typeof useTask>
  readonly settings: ProjectSettings
  readonly termbase: Termbase | undefined
}

/** What can lie over a task: its keys, the palette, and the pause. */
export function TaskOverlays({ projectId, work, settings, termbase }: TaskOverlaysProps) {
  const { state, overlay, setOverlay, perform } = work
  const close = () => setOverlay(undefined)
  useEffect(() => {
    // Early, so that what is typed right behind the key arrives in it. If it fails, opening it tries again.
    const timer = setTimeout(() => {
      for (const load of [loadPalette, loadKeys]) void load().catch(() => undefined)
    }, 1_000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <Suspense>
        {overlay === "help" && <KeyHelp onClose={close} digits={digitHelp(state.displayOrder.length, settings)} />}
        {overlay === "palette" && (
          <CommandPalette
            projectId={projectId}
            termbase={termbase}
            onClose={close}
            onAction={(kind) => perform({ kind })}
          />
        )}
      </Suspense>
      <Dialog title="Paused" isOpen={overlay === "pause"} onClose={close}>
        <p className="text-muted">
          Your time stands still. What you decided and wrote is kept, and the task stays yours as long as this page is
          open.
        </p>
        <div className="flex justify-end">
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- Enter ends the pause that a key began */}
          <Button variant="primary" autoFocus onPress={close}>
            Go on
          </Button>
        </div>
      </Dialog>
    </>
  )
}
