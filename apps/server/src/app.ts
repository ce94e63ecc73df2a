import { getConnInfo } from "@hono/node-server/conninfo"
import { trpcServer } from "@hono/trpc-server"
import { Failure } from "@readback/domain"
import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { secureHeaders } from "hono/secure-headers"
import { ZodError } from "zod"
import { appRouter } from "./app-router.ts"
import { ADDRESS_HEADER, readActor } from "./auth.ts"
import { failureStatus } from "./failure-status.ts"
import { allRoutes } from "./routes/all-routes.ts"
import { sameOrigin } from "./same-origin.ts"
import { contextFor, type Services } from "./services.ts"
import { serveWeb } from "./static-files.ts"

/** Largest body of an ordinary call, in bytes; imports stream and have their own limit. */
const MAX_BODY_BYTES = 4 * 1024 * 1024

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

  app.use("/api/auth/*", bodyLimit({ maxSize: MAX_BODY_BYTES }))
  app.on(["GET", "POST"], "/api/auth/*", (c) => {
    const request = new Request(c.req.raw)
    request.headers.set(
      ADDRESS_HEADER,
      addressOf(() => getConnInfo(c).remote.address),
    )
    return services.auth.handler(request)
  })

  const reportBug = (error: unknown) =>
    services.log(`error ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)

  app.use("/api/trpc/*", bodyLimit({ maxSize: MAX_BODY_BYTES }))
  app.use(
    "/api/trpc/*",
    trpcServer({
      endpoint: "/api/trpc",
      router: appRouter,
      createContext: async (_options, c) => ({
        verbs: contextFor(services, await readActor(services.auth, c.req.raw.headers)),
        setupToken: services.setupToken,
        reportBug,
      }),
    }),
  )

  for (const route of allRoutes) {
    app.on(route.method, route.path, async (c) => {
      const ctx = contextFor(services, await readActor(services.auth, c.req.raw.headers))
      return route.handle({ request: c.req.raw, params: c.req.param(), query: c.req.query(), ctx, services })
    })
  }

  app.onError((error, c) => {
    if (error instanceof Failure) {
      return c.json({ failure: error.code, message: error.message }, failureStatus[error.code].status)
    }
    if (error instanceof ZodError) {
      const message = error.issues.map((issue) => `${issue.path.join(".") || "input"}: ${issue.message}`).join("; ")
      return c.json({ failure: "invalid", message }, 422)
    }
    reportBug(error)
    return c.json(
      { failure: "internal", message: "Internal error. Try again, and tell an administrator if it happens again." },
      500,
    )
  })

  if (webDirectory !== undefined) serveWeb(app, webDirectory)
  return app
}

/** The caller's network address; requests that never crossed a network (tests) have none. */
function addressOf(read: () => string | undefined): string {
  try {
    return read() ?? "unknown"
  } catch {
    return "127.0.0.1"
  }
}
