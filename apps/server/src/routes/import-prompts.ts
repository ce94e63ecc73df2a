import { nameText, ProjectId } from "@readback/domain"
import { authorizeProject, importPrompts } from "@readback/pipeline"
import { z } from "zod"
import { parseInput } from "../parse-input.ts"
import { newId } from "../services.ts"
import type { Route } from "./route.ts"
import { uploadsDirectory, withSpooled } from "./spool.ts"

const Params = z.object({ projectId: ProjectId })
const Query = z.object({ file: nameText, onDefect: z.enum(["keep-good", "refuse"]).default("keep-good") })

/** Imports the request's body, a JSON Lines file, and answers the import's report. */
export const importPromptsRoute: Route = {
  method: "POST",
  path: "/api/projects/:projectId/imports",
  action: "import:create",
  handle: async ({ request, params, query, ctx, services }) => {
    const { projectId } = parseInput(Params, params)
    const { file, onDefect } = parseInput(Query, query)
    // Before the upload: nobody may fill the disk with a file that is refused afterwards.
    await authorizeProject(ctx, "import:create", projectId)
    const upload = {
      body: request.body,
      directory: uploadsDirectory(services.dataDirectory),
      id: newId(),
      maxBytes: services.limits.promptFile,
    }
    const report = await withSpooled(upload, (open) =>
      importPrompts(ctx, { projectId, file: { name: file, open }, onDefect }),
    )
    return Response.json(report)
  },
}
