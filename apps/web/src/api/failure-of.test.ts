import { TRPCClientError } from "@trpc/client"
import { expect, test } from "vitest"
import { failureOf } from "./failure-of.ts"
import { RouteFailure, UNREACHABLE } from "./route-failure.ts"

const refused = (message: string, data: object) =>
  TRPCClientError.from({ error: { message, code: -32_000, data } } as never)

const conflict = { code: "conflict", message: "There already is one.", status: 409 } as const

test.each([
  [refused("There already is one.", { failure: "conflict", httpStatus: 409 }), conflict],
  [refused("Internal error.", { httpStatus: 500 }), { code: "internal", message: "Internal error.", status: 500 }],
  [TRPCClientError.from(new TypeError("Failed to fetch")), UNREACHABLE],
  [new RouteFailure(), UNREACHABLE],
  [new RouteFailure(conflict), conflict],
  [new Error("a bug"), { code: "internal", message: "a bug", status: undefined }],
])("%s is told as it is", (error, failure) => {
  expect(failureOf(error)).toEqual(failure)
})
