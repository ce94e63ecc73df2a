import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openInstallation, type TestInstallation } from "../testing/index.ts"
import { readWorkingStyle } from "./read-working-style.ts"
import { saveWorkingStyle } from "./save-working-style.ts"

describe.each(testDatabases())("a working style on $name", (database) => {
  let installation: TestInstallation
  beforeAll(async () => {
    installation = await openInstallation(database)
  })
  afterAll(() => installation.close())

  test("is empty at first, then what its person saved last, and nobody else's", async () => {
    const [one, other] = [await installation.person("labeler"), await installation.person("labeler")]
    expect(await readWorkingStyle(one)).toEqual({})
    await saveWorkingStyle(one, { keys: { rewrite: "w" } })
    await saveWorkingStyle(one, { keys: { skip: "x" } })
    expect(await readWorkingStyle(one)).toEqual({ keys: { skip: "x" } })
    expect(await readWorkingStyle(other)).toEqual({})
  })

  test("belongs to people who are signed in", async () => {
    const nobody = installation.contextOf({ kind: "anonymous" })
    await expect(readWorkingStyle(nobody)).rejects.toThrow("not signed in")
    await expect(saveWorkingStyle(nobody, {})).rejects.toThrow("not signed in")
  })
})
