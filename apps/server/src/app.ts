import { getConnInfo } from "@hono/node-server/conninfo"
import { trpcServer } from "@hono/trpc-server"
import { Failure } from "@readback/domain"
import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { compress } from "hono/compress"
import { secureHeaders } from "hono/secure-headers"
import { appRouter } from "./app-router.ts"
import { ADDRESS_HEADER, issueApiKey, readActor } from "./auth.ts"
import { isServedAuthPath } from "./auth-paths.ts"
import { failureStatus } from "./failure-status.ts"
import { openApiDocument } from "./openapi/open-api-document.ts"
import { allRoutes } from "./routes/all-routes.ts"
import { sameOrigin } from "./same-origin.ts"
import { contextFor, type Services } from "./services.ts"
import { serveWeb } from "./static-files.ts"
import { INTERNAL_ERROR, refusalOf } from "./trpc.ts"

/** The HTTP application. `webDirectory` holds the built web application; without it only the API is served. */
export function createApp(services: Services, webDirectory?: string): Hono {
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // React Aria adds a style element of its own; no script may be inline.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
      referrerPolicy: "no-referrer",
    }),
  )
  app.use(sameOrigin)
  // A pinned glossary of 7,000 terms is 4.6 MB as JSON. Sign-in is left out: secrets and compression do not mix.
  app.use("/api/trpc/*", compress())
  app.use("/assets/*", compress())
  const document = openApiDocument(allRoutes)
  app.get("/api/openapi.json", (c) => c.json(document))
  app.get("/api/health", (c) => c.json({ status: "ok" }))

  const limitBody = bodyLimit({
    maxSize: services.limits.call,
    onError: (c) => c.json(refusal(new Failure("too_large", "The request is larger than any call needs.")), 413),
  })

  app.use("/api/auth/*", limitBody)
  app.on(["GET", "POST"], "/api/auth/*", async (c, next) => {
    const { method, path, url } = c.req
    if (!isServedAuthPath(method, path)) return next()
    const headers = new Headers(c.req.raw.headers)
    const address = addressOf(() => getConnInfo(c).remote.address)
    headers.set(ADDRESS_HEADER, address)
    const body = method === "POST" ? { body: requireJson(await c.req.text()) } : {}
    return services.auth.handler(new Request(url, { method, headers, ...body }))
  })

  const reportBug = (error: unknown) =>
    services.log(`error ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)

  app.use("/api/trpc/*", limitBody)
  app.use(
    "/api/trpc/*",
    trpcServer({
      endpoint: "/api/trpc",
      router: appRouter,
      createContext: async (_options, c) => ({
        verbs: contextFor(
          services,
          await readActor(services, c.req.raw.headers).catch((error: unknown) => {
            throw refusalOf(error)
          }),
        ),
        issueKey: issueApiKey(services.auth),
        impacts: services.impacts,
        boards: services.boards,
        dataDirectory: services.dataDirectory,
        generation: services.generation,
        imports: services.imports,
        setupToken: services.setupToken,
        demo: services.demo,
      }),
      onError: ({ error }) => {
        if (error.code === "INTERNAL_SERVER_ERROR") reportBug(error.cause ?? error)
      },
    }),
  )

  for (const route of allRoutes) {
    app.on(route.method, route.path, async (c) => {
      const ctx = contextFor(services, await readActor(services, c.req.raw.headers))
      return route.handle({ request: c.req.raw, params: c.req.param(), query: c.req.query(), ctx, services })
    })
  }

  app.all("/api/*", (c) =>
    c.json(refusal(new Failure("not_found", `There is nothing at ${c.req.method} ${c.req.path}.`)), 404),
  )
  app.onError((error, c) => {
    if (error instanceof Failure) return c.json(refusal(error), failureStatus[error.code].status)
    reportBug(error)
    return c.json({ failure: "internal", message: INTERNAL_ERROR }, 500)
  })

  if (webDirectory !== undefined) serveWeb(app, webDirectory)
  return app
}

/** A refusal as routes outside tRPC answer it. */
function refusal({ code, message }: Failure): { failure: string; message: string } {
  return { failure: code, message }
}

/** The body as it is; refused here when it is no JSON, because the library would print it on the console. */
function requireJson(body: string): string {
  try {
    if (body !== "") JSON.parse(body)
  } catch {
    throw new Failure("invalid", "The request's body is not valid JSON.")
  }
  return body
}

/** The caller's network address; requests that never crossed a network (tests) have none. */
function addressOf(read: () => string | undefined): string {
  try {
    return read() ?? "unknown"
  } catch {
    return "127.0.0.1"
  }
}
