import type { Role } from "@readback/domain"

/** Mail domain of demo accounts; reserved for examples (RFC 2606), so no real person has such an address. */
export const DEMO_DOMAIN = "demo.example"

/** Password of every demo account. Demo accounts exist in demo mode only: production refuses a database that has them. */
export const DEMO_PASSWORD = "readback-demo"

/** One demo account per role, and a second labeler and linguist: overlap and approval take two. */
export const demoPeople: readonly { readonly role: Role; readonly name: string; readonly email: string }[] = [
  { role: "labeler", name: "Demo Labeler One", email: `labeler@${DEMO_DOMAIN}` },
  { role: "labeler", name: "Demo Labeler Two", email: `labeler2@${DEMO_DOMAIN}` },
  { role: "reviewer", name: "Demo Reviewer", email: `reviewer@${DEMO_DOMAIN}` },
  { role: "linguist", name: "Demo Linguist One", email: `linguist@${DEMO_DOMAIN}` },
  { role: "linguist", name: "Demo Linguist Two", email: `linguist2@${DEMO_DOMAIN}` },
  { role: "engineer", name: "Demo Engineer", email: `engineer@${DEMO_DOMAIN}` },
  { role: "lead", name: "Demo Lead", email: `lead@${DEMO_DOMAIN}` },
  { role: "admin", name: "Demo Administrator", email: `admin@${DEMO_DOMAIN}` },
]

/** What the demo's sign-in page offers. */
export interface DemoSignIns {
  readonly password: string
  readonly people: readonly { readonly name: string; readonly email: string }[]
}

export const demoSignIns: DemoSignIns = {
  password: DEMO_PASSWORD,
  people: demoPeople.map(({ name, email }) => ({ name, email })),
}
