import { expect, test } from "vitest"
import { openable } from "./openable.ts"

test.each([
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  " JAVASCRIPT:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://a.example/1",
  "/api/accounts",
  "//a.example/x",
  "#top",
  "a.example",
  "",
])("%j is never opened", (address) => {
  expect(openable(address)).toBeUndefined()
})

test.each([
  ["https://a.example/x?y#z", "a.example", 0],
  ["HTTP://A.example:8080", "a.example:8080", 0],
  ["mailto:duty@a.example", "duty@a.example", 0],
  // The second letter is Cyrillic.
  ["https://b\u0430nk.example", "xn--bnk-6cd.example", 1],
  ["https://bank.example@evil.example/", "evil.example", 1],
])("%j leads to %s", (address, place, cautions) => {
  expect(openable(address)).toMatchObject({ place, cautions: expect.objectContaining({ length: cautions }) as unknown })
})
