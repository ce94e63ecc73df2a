import type { ImportReport } from "@readback/server/api"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { upload } from "../../api/upload.ts"
import type { FileImport, FileImportState } from "./file-import.ts"
import { orderFiles } from "./order-files.ts"

/** What to do with a file that has a defective line. */
export type OnDefect = "keep-good" | "refuse"

/** Imports files into a project one after another, in the order that their contents need. */
export function useFileImports(projectId: string) {
  const [imports, setImports] = useState<readonly FileImport[]>([])
  const running = useRef<AbortController>(null)
  const queries = useQueryClient()
  useEffect(() => () => running.current?.abort(), [])

  const setState = (key: string, state: FileImportState) =>
    setImports((before) => before.map((one) => (one.key === key ? { ...one, state } : one)))

  async function importOne({ key, file }: FileImport, onDefect: OnDefect, signal: AbortSignal): Promise<void> {
    const query = new URLSearchParams({ file: file.name, onDefect })
    const url = `/api/projects/${encodeURIComponent(projectId)}/imports?${query}`
    setState(key, { kind: "sending", share: 0 })
    try {
      const onSent = (share: number) => setState(key, { kind: "sending", share })
      setState(key, { kind: "reported", report: await upload<ImportReport>({ url, file, signal, onSent }) })
    } catch (error) {
      setState(key, signal.aborted ? { kind: "cancelled" } : { kind: "failed", message: failureOf(error).message })
    }
  }

  async function start(files: readonly File[], onDefect: OnDefect): Promise<void> {
    const batch = orderFiles(files).map((file, place) => ({
      key: `${place} ${file.name}`,
      file,
      state: { kind: "waiting" } as const,
    }))
    const controller = new AbortController()
    running.current = controller
    setImports(batch)
    for (const one of batch) {
      if (controller.signal.aborted) setState(one.key, { kind: "cancelled" })
      else await importOne(one, onDefect, controller.signal)
    }
    running.current = null
    await Promise.all([
      queries.invalidateQueries(api.material.imports.queryFilter({ projectId })),
      queries.invalidateQueries(api.projects.queue.queryFilter({ projectId })),
    ])
  }

  return {
    imports,
    isRunning: imports.some(({ state }) => state.kind === "waiting" || state.kind === "sending"),
    start,
    cancel: () => running.current?.abort(),
  }
}
