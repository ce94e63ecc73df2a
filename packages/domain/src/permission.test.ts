import { describe, expect, test } from "vitest"
import { type Action, mayRole, permissions } from "./permission.ts"
import { MemberRole, Role } from "./role.ts"

const actionsOf = (role: Role) => (Object.keys(permissions) as Action[]).filter((action) => mayRole(role, action))

describe("the permission table", () => {
  test("lets everybody read their account and lists of what they may see", () => {
    for (const role of Role.options)
      expect(actionsOf(role)).toEqual(expect.arrayContaining(["account:read", "project:list", "glossary:list"]))
  })

  test.each<[Action, readonly Role[]]>([
    ["user:create", ["admin"]],
    ["user:update", ["admin"]],
    ["audit:read", ["admin"]],
    ["glossary:import", ["linguist", "admin"]],
    ["import:create", ["engineer", "lead", "admin"]],
    ["export:create", ["engineer", "lead", "admin"]],
    ["member:change", ["lead", "admin"]],
    ["judgment:submit", ["labeler", "reviewer", "lead"]],
  ])("allows %s to %j only", (action, roles) => {
    expect(Role.options.filter((role) => mayRole(role, action))).toEqual(roles)
  })

  test("lets who may claim a task also hold, submit and look back at it", () => {
    for (const role of Role.options) {
      const work: readonly Action[] = ["task:claim", "task:hold", "judgment:submit", "judgment:read-own"]
      expect(new Set(work.map((action) => mayRole(role, action))).size).toBe(1)
    }
  })

  test("names no role twice and no role that does not exist", () => {
    for (const { roles } of Object.values(permissions)) {
      expect(new Set(roles).size).toBe(roles.length)
      for (const role of roles) expect(Role.options).toContain(role)
    }
  })

  test("has no administrator among the members of a project", () => {
    expect(MemberRole.options).toEqual(["labeler", "reviewer", "linguist", "engineer", "lead"])
  })
})
