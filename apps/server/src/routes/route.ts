import type { Action } from "@readback/domain"
import type { Context } from "@readback/pipeline"
import type { Operation } from "../openapi/operation.ts"
import type { Services } from "../services.ts"

/** What a streaming route works with. */
interface RouteCall {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly ctx: Context
  readonly services: Services
}

/** A route outside tRPC, because it streams: its method, path and row of the permission table. */
export interface Route {
  readonly method: "GET" | "POST"
  readonly path: string
  readonly action: Action
  readonly operation: Operation
  readonly handle: (call: RouteCall) => Promise<Response>
}
