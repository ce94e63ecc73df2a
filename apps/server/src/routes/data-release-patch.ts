import { DataReleaseId } from "@readback/domain"
import { withdrawalPatch } from "@readback/pipeline"
import { z } from "zod"
import { parseInput } from "../parse-input.ts"
import { attachment } from "./attachment.ts"
import { jsonLinesBody } from "./json-lines-body.ts"
import type { Route } from "./route.ts"

const ids = z
  .string()
  .max(10_000)
  .default("")
  .transform((list) =>
    list
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  )
const Asked = z.object({ releaseId: DataReleaseId, labelers: ids, judgments: ids, prompts: ids })

/** The rows of a release that rest on what is withdrawn, a line each; the query names labelers, judgments and prompts. */
export const dataReleasePatchRoute: Route = {
  method: "GET",
  path: "/api/data-releases/:releaseId/patch",
  action: "export:create",
  operation: {
    summary: "List the rows that a withdrawal takes from a data release",
    description:
      "What must go from the files when judgments of these labelers, these judgments, or these prompts are withdrawn.",
    query: Asked,
    answer: { mediaType: "application/jsonl", description: "One row to remove a line, with its file." },
  },
  handle: async ({ params, query, ctx, services }) => {
    const { releaseId, labelers, judgments, prompts } = parseInput(Asked, { ...query, ...params })
    const withdrawn = { releaseId, labelers, judgmentIds: judgments, promptIds: prompts }
    const rows = await withdrawalPatch(ctx, withdrawn, services.dataDirectory)
    return new Response(jsonLinesBody(rows, services.log), {
      headers: {
        "content-type": "application/jsonl; charset=utf-8",
        "content-disposition": attachment("withdrawn-rows.jsonl"),
        "cache-control": "no-store",
      },
    })
  },
}
