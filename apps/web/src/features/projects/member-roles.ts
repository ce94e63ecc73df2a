import { MemberRole } from "@readback/domain"
import { roleNames } from "../../words/role-name.ts"

/** The roles that a member can have, to choose from. */
export const memberRoles = MemberRole.options.map((role) => ({
  id: role,
  label: roleNames[role].name,
  description: roleNames[role].does,
}))
