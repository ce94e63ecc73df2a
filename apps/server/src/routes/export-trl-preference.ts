import { Readable } from "node:stream"
import { ProjectId } from "@readback/domain"
import { exportTrlPreference } from "@readback/pipeline"
import { z } from "zod"
import type { Route } from "./route.ts"

const Params = z.object({ projectId: ProjectId })

/** Streams a project's TRL preference file while it is made. */
export const exportTrlPreferenceRoute: Route = {
  method: "GET",
  path: "/api/projects/:projectId/exports/trl_preference.jsonl",
  action: "export:create",
  handle: async ({ params, ctx }) => {
    const { projectId } = Params.parse(params)
    const { fileName, lines } = await exportTrlPreference(ctx, { projectId })
    const body = Readable.toWeb(Readable.from(encoded(lines)))
    return new Response(body, {
      headers: {
        "content-type": "application/jsonl; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "no-store",
      },
    })
  },
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const line of lines) yield encoder.encode(line)
}
