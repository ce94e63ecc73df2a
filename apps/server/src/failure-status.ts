import type { FailureCode } from "@readback/domain"

/** The HTTP status and tRPC code of each kind of refusal. */
export const failureStatus = {
  unauthenticated: { status: 401, trpc: "UNAUTHORIZED" },
  forbidden: { status: 403, trpc: "FORBIDDEN" },
  not_found: { status: 404, trpc: "NOT_FOUND" },
  invalid: { status: 422, trpc: "UNPROCESSABLE_CONTENT" },
  conflict: { status: 409, trpc: "CONFLICT" },
  lease_expired: { status: 409, trpc: "CONFLICT" },
  too_large: { status: 413, trpc: "PAYLOAD_TOO_LARGE" },
  rate_limited: { status: 429, trpc: "TOO_MANY_REQUESTS" },
} as const satisfies Record<FailureCode, { status: number; trpc: string }>
