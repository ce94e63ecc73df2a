import { getConnInfo } from "@hono/node-server/conninfo"
import { trpcServer } from "@hono/trpc-server"
import { Failure } from "@readback/domain"
import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { secureHeaders } from "hono/secure-headers"
import { appRouter } from "./app-router.ts"
import { ADDRESS_HEADER, readActor } from "./auth.ts"
import { isServedAuthPath } from "./auth-paths.ts"
import { failureStatus } from "./failure-status.ts"
import { allRoutes } from "./routes/all-routes.ts"
import { sameOrigin } from "./same-origin.ts"
import { contextFor, type Services } from "./services.ts"
import { serveWeb } from "./static-files.ts"
import { INTERNAL_ERROR } from "./trpc.ts"

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
  app.get("/api/health", (c) => c.json({ status: "ok" }))

  const limitBody = bodyLimit({
    maxSize: services.limits.call,
    onError: (c) => c.json(refusal(new Failure("too_large", "The request is larger than any call needs.")), 413),
  })

  app.use("/api/auth/*", limitBody)
  app.on(["GET", "POST"], "/api/auth/*", (c, next) => {
    if (!isServedAuthPath(c.req.method, c.req.path)) return next()
    const request = new Request(c.req.raw)
    request.headers.set(
      ADDRESS_HEADER,
      addressOf(() => getConnInfo(c).remote.address),
    )
    return services.auth.handler(request)
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
        verbs: contextFor(services, await readActor(services.auth, c.req.raw.headers)),
        setupToken: services.setupToken,
      }),
      onError: ({ error }) => {
        if (error.code === "INTERNAL_SERVER_ERROR") reportBug(error.cause ?? error)
      },
    }),
  )

  for (const route of allRoutes) {
    app.on(route.method, route.path, async (c) => {
      const ctx = contextFor(services, await readActor(services.auth, c.req.raw.headers))
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

/** The caller's network address; requests that never crossed a network (tests) have none. */
function addressOf(read: () => string | undefined): string {
  try {
    return read() ?? "unknown"
  } catch {
    return "127.0.0.1"
  }
}
