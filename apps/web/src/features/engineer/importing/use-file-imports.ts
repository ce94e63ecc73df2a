import { type ColumnMeanings, ImportId, ProjectId } from "@readback/domain"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { api, client } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { upload } from "../../../api/upload.ts"
import type { FileImport, FileImportState } from "./file-import.ts"
import { orderFiles } from "./order-files.ts"

/** What to do with a file that has a defective line. */
export type OnDefect = "keep-good" | "refuse"

/** Sends files one after another, in the order that their contents need, and lets each begin once it was looked at. */
export function useFileImports(given: string) {
  const projectId = ProjectId.parse(given)
  const [imports, setImports] = useState<readonly FileImport[]>([])
  const running = useRef<AbortController>(null)
  const queries = useQueryClient()
  useEffect(() => () => running.current?.abort(), [])

  const setState = (key: string, state: FileImportState) =>
    setImports((before) => before.map((one) => (one.key === key ? { ...one, state } : one)))
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries(api.material.imports.queryFilter({ projectId })),
      queries.invalidateQueries(api.projects.queue.queryFilter({ projectId })),
    ])

  async function sendOne({ key, file }: FileImport, signal: AbortSignal): Promise<void> {
    const url = `/api/projects/${projectId}/imports?${new URLSearchParams({ file: file.name, hold: "yes" })}`
    setState(key, { kind: "sending", share: 0 })
    try {
      const onSent = (share: number) => setState(key, { kind: "sending", share })
      const { importId } = await upload<{ importId: string }>({ url, file, signal, onSent })
      setState(key, { kind: "held", importId, columns: undefined })
    } catch (error) {
      setState(key, signal.aborted ? { kind: "cancelled" } : { kind: "failed", message: failureOf(error).message })
    }
  }

  async function send(files: readonly File[]): Promise<void> {
    const batch = orderFiles(files).map((file, place) => ({
      key: `${Date.now()} ${place} ${file.name}`,
      file,
      state: { kind: "waiting" } as const,
    }))
    const controller = new AbortController()
    running.current = controller
    setImports((before) => [...before, ...batch])
    for (const one of batch) {
      if (controller.signal.aborted) setState(one.key, { kind: "cancelled" })
      else await sendOne(one, controller.signal)
    }
    running.current = null
    await refresh()
  }

  async function start({ key, state }: FileImport, onDefect: OnDefect): Promise<void> {
    if (state.kind !== "held") return
    const { importId, columns } = state
    setState(key, { kind: "started", importId })
    try {
      const input = { projectId, importId: ImportId.parse(importId), onDefect }
      await client.material.startImport.mutate(columns === undefined ? input : { ...input, columns })
    } catch (error) {
      setState(key, { kind: "failed", message: failureOf(error).message })
    }
  }

  async function putAway({ key, state }: FileImport): Promise<void> {
    setImports((before) => before.filter((one) => one.key !== key))
    if (state.kind !== "held") return
    await client.material.cancelImport
      .mutate({ projectId, importId: ImportId.parse(state.importId) })
      .catch(() => undefined)
    await refresh()
  }

  const held = imports.filter(({ state }) => state.kind === "held")
  return {
    imports,
    held,
    isSending: imports.some(({ state }) => state.kind === "waiting" || state.kind === "sending"),
    send,
    start,
    /** All that wait, one after the other: answers need their questions, and the server takes them in this order. */
    startAll: async (onDefect: OnDefect) => {
      for (const one of held) {
        await start(one, onDefect)
        if (one.state.kind === "held") await ended(projectId, one.state.importId)
      }
      await refresh()
    },
    putAway,
    setColumns: (key: string, importId: string, columns: ColumnMeanings) =>
      setState(key, { kind: "held", importId, columns }),
    cancel: () => running.current?.abort(),
    refresh,
  }
}

/** Waits until an import runs no more. */
async function ended(projectId: ProjectId, importId: string): Promise<void> {
  for (;;) {
    const run = await client.material.import
      .query({ projectId, importId: ImportId.parse(importId) })
      .catch(() => undefined)
    if (run?.state !== "running") return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
