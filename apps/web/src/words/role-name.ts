import type { Role } from "@readback/domain"

/** What a role is called and what its holder does. */
export const roleNames: Readonly<Record<Role, { readonly name: string; readonly does: string }>> = {
  labeler: { name: "Labeler", does: "Ranks and rewrites responses" },
  reviewer: { name: "Reviewer", does: "Labels, and sees how the project goes" },
  linguist: { name: "Linguist", does: "Keeps the glossaries" },
  engineer: { name: "Engineer", does: "Imports prompts and exports training rows" },
  lead: { name: "Lead", does: "Sets up projects and their members" },
  admin: { name: "Administrator", does: "Keeps accounts, clearances and everything else" },
}
