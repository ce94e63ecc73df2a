import { Role } from "@readback/domain"
import { roleNames } from "../../words/role-name.ts"

/** All roles of the installation, to choose from. */
export const roleOptions = Role.options.map((role) => ({
  id: role,
  label: roleNames[role].name,
  description: roleNames[role].does,
}))
