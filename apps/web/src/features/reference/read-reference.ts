import { z } from "zod"

const Parameter = z.object({
  name: z.string(),
  in: z.enum(["path", "query"]),
  required: z.boolean(),
  description: z.string().optional(),
  schema: z.object({
    type: z.string().optional(),
    enum: z.array(z.string()).optional(),
    default: z.unknown().optional(),
  }),
})

const OperationObject = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  parameters: z.array(Parameter),
  requestBody: z.object({ description: z.string(), content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: z.record(z.string(), z.unknown()).optional() }),
  ),
})

const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), OperationObject)) })

/** One route, as the page shows it. */
export interface Operation extends Omit<z.infer<typeof OperationObject>, "operationId"> {
  readonly id: string
  readonly method: string
  readonly path: string
}

/** What routes are about, by the first part of their path. */
const names: Readonly<Record<string, string>> = {
  projects: "Projects",
  "data-releases": "Data releases",
  glossaries: "Glossaries",
  releases: "Releases of glossaries",
  images: "Images",
}

/** The routes of the server's OpenAPI document, grouped by what they are about. */
export async function readReference() {
  const answer = await fetch("/api/openapi.json")
  const { paths } = Document.parse(await answer.json())
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id, ...operation }]): Operation => ({
      ...operation,
      id,
      method: method.toUpperCase(),
      path,
    })),
  )
  const groups = Map.groupBy(operations, ({ path }) => path.split("/")[2] ?? "")
  return [...groups].map(([key, all]) => ({ name: names[key] ?? key, operations: all }))
}
