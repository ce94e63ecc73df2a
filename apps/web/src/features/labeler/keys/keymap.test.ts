import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { actionNames, defaultKeys, keyAction, keyName, keyProblem, keysOf, takenBy } from "./keymap.ts"

const press = (name: string, isTyping = false) => {
  const parts = name.split("+")
  const key = parts.at(-1) ?? ""
  return {
    key,
    hasCommandKey: parts.includes("Mod"),
    hasShiftKey: parts.includes("Shift"),
    hasAltKey: parts.includes("Alt"),
    isTyping,
  }
}
const action = (name: string, isTyping = false) => keyAction(press(name, isTyping), defaultKeys)

describe("keys", () => {
  test.each([
    ["1", { kind: "digit", digit: 1 }],
    ["0", { kind: "digit", digit: 0 }],
    ["r", { kind: "rewrite" }],
    ["Mod+Enter", { kind: "submit" }],
    ["Mod+k", { kind: "palette" }],
    ["Shift+S", { kind: "skip" }],
    ["Shift+?", { kind: "help" }],
    ["Mod+z", { kind: "undo" }],
    ["u", { kind: "undo" }],
    ["Mod+Shift+Z", { kind: "redo" }],
    ["Mod+1", undefined],
    ["Alt+r", undefined],
    ["s", undefined],
    ["Backspace", undefined],
    ["Delete", undefined],
    ["Enter", undefined],
  ])("%s asks for %o", (name, expected) => {
    expect(action(name)).toEqual(expected)
  })

  test.each([
    ["r", undefined],
    ["1", undefined],
    ["Shift+S", undefined],
    ["?", undefined],
    ["Mod+z", undefined],
    ["Mod+Enter", { kind: "submit" }],
    ["Mod+k", { kind: "palette" }],
    ["Escape", { kind: "leave-field" }],
  ])("while text is typed, %s asks for %o", (name, expected) => {
    expect(action(name, true)).toEqual(expected)
  })

  test("no key without a command key acts while text is typed, whatever the keymap", () => {
    fc.assert(
      fc.property(fc.constantFrom(...actionNames), fc.string({ minLength: 1, maxLength: 1 }), (name, key) => {
        const typed = keyAction(press(key === "+" ? "p" : key, true), { ...defaultKeys, [name]: key })
        expect(typed).toBeUndefined()
      }),
    )
  })

  test("capitals lock does not change a key", () => {
    expect(keyName({ key: "R", hasCommandKey: false, hasShiftKey: false })).toBe("r")
    expect(keyName({ key: "r", hasCommandKey: false, hasShiftKey: true })).toBe("Shift+R")
  })
})

describe("a person's own keys", () => {
  test("replace the program's, and leave out what the page needs or nobody knows", () => {
    const keys = keysOf({ keys: { rewrite: "w", skip: "1", help: "Tab", nonsense: "x" } })
    expect(keys).toEqual({ ...defaultKeys, rewrite: "w" })
    expect(keyAction(press("w"), keys)).toEqual({ kind: "rewrite" })
    expect(keyAction(press("r"), keys)).toBeUndefined()
  })

  test("tell who has a key already", () => {
    expect(takenBy(defaultKeys, "r", "pause")).toBe("rewrite")
    expect(takenBy(defaultKeys, "r", "rewrite")).toBeUndefined()
    expect(keyProblem("5")).toBeDefined()
    expect(keyProblem("w")).toBeUndefined()
  })

  test("the program's keys are all different and all allowed", () => {
    expect(new Set(Object.values(defaultKeys)).size).toBe(actionNames.length)
    for (const key of Object.values(defaultKeys)) expect(keyProblem(key)).toBeUndefined()
  })
})
