import { z } from "zod"
import { UserId } from "./ids.ts"
import { Role } from "./role.ts"
import { nameText } from "./text.ts"

/** Shortest password, as the authentication library's default. */
export const MIN_PASSWORD_LENGTH = 8

export const Password = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `must have at least ${MIN_PASSWORD_LENGTH} characters`)
  .max(128)
const Email = z.string().trim().toLowerCase().pipe(z.email("must be an e-mail address"))

export const CreateUser = z.object({
  name: nameText,
  email: Email,
  password: Password,
  role: Role,
  clearance: nameText,
  site: nameText,
})
export type CreateUser = z.infer<typeof CreateUser>

export const UpdateUser = z.object({
  userId: UserId,
  role: Role.optional(),
  clearance: nameText.optional(),
  isActive: z.boolean().optional(),
})
export type UpdateUser = z.infer<typeof UpdateUser>

export const CreateFirstAdmin = z.object({ token: z.string().min(1), name: nameText, email: Email, password: Password })
export type CreateFirstAdmin = z.infer<typeof CreateFirstAdmin>
