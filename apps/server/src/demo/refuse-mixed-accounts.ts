import { listUsers, type Store } from "@readback/store"
import { DEMO_DOMAIN } from "./demo-people.ts"

/** Demo accounts have a known password: production never runs on a database that has them, nor the demo on a real one. */
export async function refuseMixedAccounts(store: Store, mode: "demo" | "production"): Promise<void> {
  const emails = (await listUsers(store.read)).map((user) => user.email)
  const hasDemo = emails.some((email) => email.endsWith(`@${DEMO_DOMAIN}`))
  if (mode === "production" && hasDemo) {
    throw new Error(
      "This database holds demo accounts, whose password is public. Production needs a database of its own: " +
        "set READBACK_DATA to another directory, or DATABASE_URL to another database.",
    )
  }
  if (mode === "demo" && emails.length > 0 && !hasDemo) {
    throw new Error(
      "This database holds real accounts, and the demo would add accounts whose password is public. " +
        "Set READBACK_DATA to another directory, or DATABASE_URL to another database.",
    )
  }
}
