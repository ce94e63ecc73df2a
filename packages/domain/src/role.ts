import { z } from "zod"

/** What a person is to the installation, and what a member is to one project. */
export const Role = z.enum(["labeler", "reviewer", "linguist", "engineer", "lead", "admin"])
export type Role = z.infer<typeof Role>

/** Roles that a project member can hold; an administrator needs no membership. */
export const MemberRole = Role.exclude(["admin"])
export type MemberRole = z.infer<typeof MemberRole>
