import { expect, test } from "vitest"
import { createEcho } from "./echo.ts"

test("texts that come back late or not at all are the editor's own", () => {
  const echo = createEcho("a")
  echo.say("ab")
  echo.say("abc")
  echo.say("abcd")
  expect(echo.isOwn("a")).toBe(true)
  expect(echo.isOwn("abc")).toBe(true)
  expect(echo.isOwn("abcd")).toBe(true)
  expect(echo.isOwn("abcd")).toBe(true)
})

test("a text from elsewhere is not, even where the editor once said it", () => {
  const echo = createEcho("a")
  echo.say("ab")
  expect(echo.isOwn("ab")).toBe(true)
  expect(echo.isOwn("a")).toBe(false)
  expect(echo.isOwn("a")).toBe(true)
  echo.say("a!")
  expect(echo.isOwn("a!")).toBe(true)
})
