import { Badge } from "../../../ui/badge.tsx"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { ProgressBar } from "../../../ui/progress-bar.tsx"
import type { FileImport } from "./file-import.ts"
import { HeldFile } from "./held-file.tsx"
import { RunningImport } from "./running-import.tsx"
import type { useFileImports } from "./use-file-imports.ts"

interface FileImportCardProps {
  readonly projectId: string
  readonly fileImport: FileImport
  readonly imports: ReturnType<typeof useFileImports>
  readonly onStart: () => void
}

/** One file of an import: how far it is, what it holds, or what became of it. */
export function FileImportCard({ projectId, fileImport, imports, onStart }: FileImportCardProps) {
  const { key, file, state } = fileImport
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="min-w-0 font-semibold break-all">{file.name}</h3>
        {state.kind === "waiting" && <Badge>Waiting</Badge>}
        {state.kind === "cancelled" && <Badge>Cancelled</Badge>}
        {state.kind === "held" && (
          <span className="flex gap-2">
            <Button variant="quiet" onPress={() => void imports.putAway(fileImport)}>
              Put away
            </Button>
            <Button variant="primary" onPress={onStart}>
              Import this file
            </Button>
          </span>
        )}
      </div>
      {state.kind === "sending" && (
        <ProgressBar
          label="Sending"
          share={state.share < 1 ? state.share : undefined}
          words={`${Math.floor(state.share * 100)} %`}
        />
      )}
      {state.kind === "held" && (
        <HeldFile
          projectId={projectId}
          importId={state.importId}
          columns={state.columns}
          onColumns={(columns) => imports.setColumns(key, state.importId, columns)}
        />
      )}
      {state.kind === "started" && (
        <RunningImport
          projectId={projectId}
          importId={state.importId}
          fileName={file.name}
          onEnded={() => void imports.refresh()}
        />
      )}
      {state.kind === "failed" && (
        <Notice kind="error" title="The file was not imported">
          {state.message}
        </Notice>
      )}
    </li>
  )
}
