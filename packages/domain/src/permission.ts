import type { Role } from "./role.ts"

const everyone = ["labeler", "reviewer", "linguist", "engineer", "lead", "admin"] as const

/**
 * The one permission table. `installation` actions look at the person's own role; `project` actions look at the role of
 * the membership (an administrator acts in every project) and always ask for clearance first.
 */
export const permissions = {
  "account:read": { scope: "installation", roles: everyone },
  "user:list": { scope: "installation", roles: ["lead", "admin"] },
  "user:create": { scope: "installation", roles: ["admin"] },
  "user:update": { scope: "installation", roles: ["admin"] },
  "audit:read": { scope: "installation", roles: ["admin"] },
  "project:list": { scope: "installation", roles: everyone },
  "project:create": { scope: "installation", roles: ["lead", "admin"] },
  "glossary:list": { scope: "installation", roles: everyone },
  "glossary:read": { scope: "installation", roles: everyone },
  "glossary:preview": { scope: "installation", roles: ["linguist", "lead", "admin"] },
  "glossary:import": { scope: "installation", roles: ["linguist", "admin"] },
  "glossary:edit": { scope: "installation", roles: ["linguist", "admin"] },
  "evidence:read": { scope: "installation", roles: ["linguist", "lead", "admin"] },
  "glossary:approve": { scope: "installation", roles: ["linguist", "admin"] },
  "key:own": { scope: "installation", roles: everyone },
  "endpoint:read": { scope: "installation", roles: ["engineer", "lead", "admin"] },
  "endpoint:change": { scope: "installation", roles: ["engineer", "admin"] },

  "project:read": { scope: "project", roles: everyone },
  "project:configure": { scope: "project", roles: ["lead", "admin"] },
  "member:list": { scope: "project", roles: ["lead", "admin"] },
  "member:change": { scope: "project", roles: ["lead", "admin"] },
  "import:create": { scope: "project", roles: ["engineer", "lead", "admin"] },
  "import:read": { scope: "project", roles: ["engineer", "lead", "admin"] },
  "queue:read": { scope: "project", roles: ["reviewer", "engineer", "lead", "admin"] },
  "queue:change": { scope: "project", roles: ["lead", "admin"] },
  "flag:create": { scope: "project", roles: ["labeler", "reviewer", "lead"] },
  "flag:read": { scope: "project", roles: ["reviewer", "lead", "admin"] },
  "flag:resolve": { scope: "project", roles: ["lead", "admin"] },
  "task:claim": { scope: "project", roles: ["labeler", "reviewer", "lead"] },
  "task:hold": { scope: "project", roles: ["labeler", "reviewer", "lead"] },
  "judgment:submit": { scope: "project", roles: ["labeler", "reviewer", "lead"] },
  "judgment:read-own": { scope: "project", roles: ["labeler", "reviewer", "lead"] },
  "judgment:review": { scope: "project", roles: ["reviewer", "lead", "admin"] },
  "guideline:read": { scope: "project", roles: everyone },
  "guideline:acknowledge": { scope: "project", roles: ["labeler", "reviewer", "lead"] },
  "guideline:publish": { scope: "project", roles: ["lead", "admin"] },
  "suggestion:create": { scope: "project", roles: ["labeler", "reviewer", "lead"] },
  "finding:dismiss": { scope: "project", roles: ["labeler", "reviewer", "lead"] },
  "generation:create": { scope: "project", roles: ["engineer", "lead", "admin"] },
  "generation:read": { scope: "project", roles: ["engineer", "lead", "admin"] },
  "export:create": { scope: "project", roles: ["engineer", "lead", "admin"] },
  "scoring:read": { scope: "project", roles: ["engineer", "lead", "admin"] },
  "scoring:change": { scope: "project", roles: ["engineer", "lead", "admin"] },
  "export:read": { scope: "project", roles: ["engineer", "lead", "admin"] },
  "measure:read": { scope: "project", roles: ["reviewer", "engineer", "lead", "admin"] },
  "measure:labelers": { scope: "project", roles: ["reviewer", "lead", "admin"] },
} as const satisfies Record<string, { scope: "installation" | "project"; roles: readonly Role[] }>

export type Action = keyof typeof permissions
export type ProjectAction = { [A in Action]: (typeof permissions)[A]["scope"] extends "project" ? A : never }[Action]
export type InstallationAction = Exclude<Action, ProjectAction>

/** Whether the table allows an action to a role. */
export function mayRole(role: Role, action: Action): boolean {
  return (permissions[action].roles as readonly Role[]).includes(role)
}
