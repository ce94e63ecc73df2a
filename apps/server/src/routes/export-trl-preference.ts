import { ProjectId } from "@readback/domain"
import { exportTrlPreference } from "@readback/pipeline"
import { z } from "zod"
import type { Log } from "../log.ts"
import { parseInput } from "../parse-input.ts"
import type { Route } from "./route.ts"

const Params = z.object({ projectId: ProjectId })

/** Streams a project's TRL preference file while it is made. */
export const exportTrlPreferenceRoute: Route = {
  method: "GET",
  path: "/api/projects/:projectId/exports/trl_preference.jsonl",
  action: "export:create",
  handle: async ({ params, ctx, services }) => {
    const { projectId } = parseInput(Params, params)
    const { fileName, lines } = await exportTrlPreference(ctx, { projectId })
    return new Response(bodyOf(lines, services.log), {
      headers: {
        "content-type": "application/jsonl; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "no-store",
      },
    })
  },
}

/** The lines as a response's body; when the reader goes away the export ends as failed. */
function bodyOf(lines: AsyncGenerator<string>, log: Log): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const next = await lines.next()
        if (next.done === true) controller.close()
        else controller.enqueue(encoder.encode(next.value))
      } catch (error) {
        log(`error export broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        throw error
      }
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
}
