import { afterEach, beforeEach, expect, vi } from "vitest"

beforeEach(() => {
  vi.spyOn(console, "error")
})

/** An unexpected `console.error` fails the test that caused it; a test that expects one clears the spy. */
afterEach(() => {
  // oxlint-disable-next-line no-console -- the spy on it is what is read
  expect(vi.mocked(console.error).mock.calls).toEqual([])
  vi.restoreAllMocks()
})
