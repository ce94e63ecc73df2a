import type { Role } from "@readback/domain"
import { createUser } from "@readback/pipeline"
import { contextFor, hashPassword, type TestServer } from "./server.ts"

export const PASSWORD = "correct horse battery"

let hash: Promise<string> | undefined

/** Somebody with an account, and their session where they signed in. */
export interface Someone {
  readonly id: string
  readonly email: string
  readonly cookie: string
}

/** Makes an account with the shared password; hashing it once keeps tests fast. */
export async function makePerson(server: TestServer, email: string, role: Role, clearance: string): Promise<string> {
  hash ??= hashPassword(PASSWORD)
  const known = hash
  const ctx = { ...contextFor(server.services, { kind: "system", name: "test" }), hashPassword: () => known }
  const account = { name: email, email, password: PASSWORD, role, clearance, site: "Test site" }
  return (await createUser(ctx, account)).userId
}

/** Signs in over HTTP; answers the response. */
export function signIn(
  url: string,
  email: string,
  password = PASSWORD,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ email, password }),
  })
}

/** The cookies that a response sets, as a request sends them back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ")
}

/** A new person, signed in. */
export async function signedIn(
  server: TestServer,
  email: string,
  role: Role,
  clearance = "UNCLASSIFIED",
): Promise<Someone> {
  const id = await makePerson(server, email, role, clearance)
  const response = await signIn(server.url, email)
  if (!response.ok) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`)
  return { id, email, cookie: cookieOf(response) }
}
