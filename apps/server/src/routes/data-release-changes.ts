import { DataReleaseId } from "@readback/domain"
import { diffDataReleases } from "@readback/pipeline"
import { z } from "zod"
import { parseInput } from "../parse-input.ts"
import { attachment } from "./attachment.ts"
import { jsonLinesBody } from "./json-lines-body.ts"
import type { Route } from "./route.ts"

const Params = z.object({ releaseId: DataReleaseId, from: DataReleaseId })

/** Every row that differs between an earlier release and this one, a line each. */
export const dataReleaseChangesRoute: Route = {
  method: "GET",
  path: "/api/data-releases/:releaseId/changes/:from",
  action: "export:read",
  operation: {
    summary: "Compare two data releases",
    description:
      "Every row that differs between the earlier release `from` and this one: added, removed, flipped or changed.",
    answer: { mediaType: "application/jsonl", description: "One differing row a line." },
  },
  handle: async ({ params, ctx, services }) => {
    const { releaseId, from } = parseInput(Params, params)
    const { changes } = await diffDataReleases(ctx, { from, to: releaseId }, services.dataDirectory)
    return new Response(jsonLinesBody(changes, services.log), {
      headers: {
        "content-type": "application/jsonl; charset=utf-8",
        "content-disposition": attachment("changes.jsonl"),
        "cache-control": "no-store",
      },
    })
  },
}
