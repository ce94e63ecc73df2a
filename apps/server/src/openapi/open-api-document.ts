import { apiKeyScopes, permissions } from "@readback/domain"
import { z } from "zod"
import type { Route } from "../routes/route.ts"

const refusal = (description: string) => ({
  description,
  content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } },
})

/** What every route may answer instead. */
const refusals = {
  400: refusal("The request cannot be used as it is; the message names each field."),
  401: refusal("Nobody is signed in, or the API key is not valid any more."),
  403: refusal("The role, or the API key, does not allow it."),
  404: refusal("It does not exist, or is above the clearance of whoever asks, or they are no member of its project."),
}

/** The streaming routes as an OpenAPI 3.1 document (spec.openapis.org/oas/v3.1.1). */
export function openApiDocument(routes: readonly Route[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { method, path, action, operation } of routes) {
    const named = path.replaceAll(/:(\w+)/g, "{$1}")
    const scopes = Object.entries(apiKeyScopes).filter(([, actions]) => (actions as readonly string[]).includes(action))
    const { summary, description, query, body, answer, also = {} } = operation
    paths[named] = {
      ...paths[named],
      [method.toLowerCase()]: {
        operationId: `${method.toLowerCase()} ${named}`.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, ""),
        summary,
        description: `${description}\n\nNeeds the permission \`${action}\` (roles: ${permissions[action].roles.join(", ")})${scopes.length === 0 ? "; not open to API keys" : `; scope of an API key: ${scopes.map(([scope]) => scope).join(" or ")}`}.`,
        security: scopes.length === 0 ? [{ session: [] }] : [{ apiKey: [] }, { session: [] }],
        parameters: [...pathParameters(path), ...(query === undefined ? [] : queryParameters(query, path))],
        ...(body === undefined
          ? {}
          : {
              requestBody: {
                required: true,
                description: body.description,
                content: { [body.mediaType]: { schema: { type: "string", format: "binary" } } },
              },
            }),
        responses: {
          200: {
            description: answer.description,
            content: {
              [answer.mediaType]:
                answer.mediaType === "application/json" ? {} : { schema: { type: "string", format: "binary" } },
            },
          },
          ...Object.fromEntries(Object.entries(also).map(([status, words]) => [status, { description: words }])),
          ...refusals,
        },
      },
    }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Readback",
      version: "1",
      description:
        "The routes that stream files in and out. Every other command is a procedure under /api/trpc, which the command line `readback` speaks to.",
      license: { name: "As the installation's operator says", identifier: "LicenseRef-operator" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: {
        Refusal: {
          type: "object",
          required: ["failure", "message"],
          properties: {
            failure: { type: "string", description: "A code for programs, such as not_found." },
            message: { type: "string", description: "What happened, why, and what to do next, for people." },
          },
        },
      },
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: "An API key, made on the page of one's account." },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "readback.session_token",
          description: "The session of a browser.",
        },
      },
    },
  }
}

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", ...(name?.endsWith("Id") === true ? { format: "uuid" } : {}) },
  }))
}

/** A schema may be that of path and query together. */
function queryParameters(query: z.ZodObject, path: string) {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "input", unrepresentable: "any" })
  const asked = Object.entries(properties).filter(([name]) => !path.split("/").includes(`:${name}`))
  return asked.map(([name, schema]) => {
    const { description, ...rest } = typeof schema === "object" ? schema : {}
    return {
      name,
      in: "query",
      required: required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    }
  })
}
