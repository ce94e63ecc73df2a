import { ProjectId } from "@readback/domain"
import { exportTarget, targetOfFile } from "@readback/pipeline"
import { z } from "zod"
import type { Log } from "../log.ts"
import { parseInput } from "../parse-input.ts"
import type { Route } from "./route.ts"

const Params = z.object({ projectId: ProjectId, file: z.string().max(100) })

/** Streams one of a project's training files while it is made; the query names the options of its target. */
export const exportTargetRoute: Route = {
  method: "GET",
  path: "/api/projects/:projectId/exports/:file",
  action: "export:create",
  operation: {
    summary: "Download a training file of a project as it is now",
    description:
      "`file` is the name of a target with its ending, such as trl_preference.jsonl. The query names options of the target, such as margin=logit. Rows are made while they are sent; one that breaks a rule of its trainer ends the download as broken.",
    answer: { mediaType: "application/jsonl", description: "One JSON object a line." },
  },
  handle: async ({ params, query, ctx, services }) => {
    const { projectId, file } = parseInput(Params, params)
    const { fileName, mediaType, lines } = await exportTarget(ctx, {
      projectId,
      target: targetOfFile(file),
      options: query,
    })
    return new Response(bodyOf(lines, services.log), {
      headers: {
        "content-type": `${mediaType}; charset=utf-8`,
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
