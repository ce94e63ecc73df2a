import type { MiddlewareHandler } from "hono"

/** Refuses a state-changing request that a page of another origin sent (cross-site request forgery). */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header("origin")
  const host = c.req.header("host")
  const isSafe = ["GET", "HEAD", "OPTIONS"].includes(c.req.method)
  if (isSafe || origin === undefined || (host !== undefined && hostOf(origin) === host)) return next()
  return c.json({ failure: "forbidden", message: "This request came from another site, so it was refused." }, 403)
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
