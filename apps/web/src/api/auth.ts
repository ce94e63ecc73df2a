import { createAuthClient } from "better-auth/client"
import { client } from "./api.ts"
import { beforeSignOut } from "./before-sign-out.ts"
import { failureOf } from "./failure-of.ts"
import { queryClient } from "./query-client.ts"
import { UNREACHABLE } from "./route-failure.ts"

const auth = createAuthClient()

/** Why signing in did not work, in words; undefined when it did. */
export async function signIn(credentials: { email: string; password: string }): Promise<string | undefined> {
  try {
    const { error } = await auth.signIn.email(credentials)
    if (error !== null) return refusal(error.status)
    // Whoever was here before may have been somebody else.
    queryClient.clear()
    if (await isKnown()) return undefined
    await auth.signOut()
    return "This account is deactivated. Ask an administrator to reactivate it."
  } catch {
    return UNREACHABLE.message
  }
}

/**
 * Ends the session and loads the sign-in page anew, so that nothing of it stays in memory. Rejects when the server
 * cannot be reached, because the session then goes on.
 */
export async function signOut(): Promise<void> {
  await beforeSignOut()
  const { error } = await auth.signOut()
  if (error !== null && error.status !== 401) throw new Error(error.message ?? error.statusText)
  window.location.assign("/sign-in")
}

/** The password of a deactivated account still opens a session, but to the server its holder is nobody. */
async function isKnown(): Promise<boolean> {
  try {
    await client.account.read.query()
    return true
  } catch (error) {
    return failureOf(error).code !== "unauthenticated"
  }
}

function refusal(status: number): string {
  if (status === 401 || status === 400) {
    return "The e-mail address or the password is wrong. Check both; an administrator can give you a new password."
  }
  if (status === 403) {
    return "The server refused this page's address. Open Readback at the address you were given, and sign in there."
  }
  if (status === 429) return "There were too many attempts. Wait a minute, then try again."
  return `The server could not sign you in (status ${status}). Try again, and tell an administrator if it happens again.`
}
