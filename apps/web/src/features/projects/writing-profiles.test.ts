import { profileNames } from "@readback/glossary"
import { expect, test } from "vitest"
import { writingProfiles } from "./writing-profiles.ts"

test("every profile that comes with the program can be chosen", () => {
  expect(writingProfiles.map(({ id }) => id)).toEqual(profileNames)
})
