import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { serveStatic } from "@hono/node-server/serve-static"
import type { Hono } from "hono"

/** Serves the built web application; every path that is no file is the application's page. */
export function serveWeb(app: Hono, directory: string): void {
  app.use(
    "/assets/*",
    serveStatic({
      root: directory,
      onFound: (_path, c) => c.header("cache-control", "public, max-age=31536000, immutable"),
    }),
  )
  app.use("/favicon.svg", serveStatic({ root: directory }))
  app.get("*", async (c) => {
    if (c.req.path.startsWith("/assets/")) return c.notFound()
    c.header("cache-control", "no-cache")
    return c.html(await readFile(join(directory, "index.html"), "utf8"))
  })
}
