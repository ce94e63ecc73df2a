import { expect, test } from "vitest"
import { localPath } from "./local-path.ts"

test.each([
  [undefined, "/"],
  ["/projects/1/label?a=b#c", "/projects/1/label?a=b#c"],
  ["//evil.example/x", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?next=/", "/"],
])("%s leads to %s", (next, path) => {
  expect(localPath(next)).toBe(path)
})
