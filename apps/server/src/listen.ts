import { serve, type ServerType } from "@hono/node-server"
import type { Hono } from "hono"

/** Starts listening. A taken port is refused in production; in demo mode any free one is taken instead. */
export async function listen(
  app: Hono,
  at: { port: number; hostname: string; onTaken: "refuse" | "pick-another" },
): Promise<{ server: ServerType; port: number }> {
  try {
    return await tryListen(app, at.port, at.hostname)
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE"
    if (!isTaken) throw error
    if (at.onTaken === "refuse") {
      throw new Error(`Port ${at.port} is taken by another program. Set PORT to a free one and start again.`, {
        cause: error,
      })
    }
    return tryListen(app, 0, at.hostname)
  }
}

function tryListen(app: Hono, port: number, hostname: string): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, (info) => resolve({ server, port: info.port }))
    server.once("error", reject)
  })
}
