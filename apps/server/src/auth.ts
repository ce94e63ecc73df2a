import { apiKey } from "@better-auth/api-key"
import { MAX_KEY_DAYS, Role, SiteId, UserId } from "@readback/domain"
import type { Actor } from "@readback/domain"
import type { IssueApiKey } from "@readback/pipeline"
import type { Store } from "@readback/store"
import { betterAuth } from "better-auth"
import { drizzleAdapter } from "better-auth/adapters/drizzle"
import { hashPassword as hash } from "better-auth/crypto"
import { readKeyActor } from "./api-key-actor.ts"
import type { Log } from "./log.ts"

/** The header in which the transport passes the caller's network address on; whatever a client sends in it is removed. */
export const ADDRESS_HEADER = "x-readback-address"

/** The header in which a page names the person it shows; in another tab, somebody else may have signed in since. */
const SHOWN_PERSON_HEADER = "x-readback-person"

/** Sign-in attempts allowed per network address in a window of that many seconds. */
const SIGN_IN_LIMIT = { window: 60, max: 10 }

/** Sign-in by e-mail and password with sessions in the store. Accounts are made by administrators, never by visitors. */
export function createAuth(
  store: Store,
  options: {
    secret: string
    publicUrl: string | undefined
    log: Log
    signInLimit?: { window: number; max: number }
  },
) {
  return betterAuth({
    appName: "Readback",
    secret: options.secret,
    basePath: "/api/auth",
    ...(options.publicUrl === undefined ? {} : { baseURL: options.publicUrl }),
    // The transport has compared Origin with Host before a request gets here; both are this server's own address.
    trustedOrigins: (request) => {
      const host = request?.headers.get("host")
      return host === null || host === undefined ? [] : [`http://${host}`, `https://${host}`]
    },
    database: drizzleAdapter(store.signIn.db, {
      provider: store.dialect === "sqlite" ? "sqlite" : "pg",
      schema: store.signIn.tables,
    }),
    emailAndPassword: { enabled: true, disableSignUp: true },
    user: {
      additionalFields: {
        role: { type: "string", required: true, input: false },
        clearance: { type: "string", required: true, input: false },
        siteId: { type: "string", required: true, input: false },
        isActive: { type: "boolean", required: true, input: false },
      },
    },
    session: { expiresIn: 12 * 60 * 60, updateAge: 60 * 60 },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 300,
      customRules: { "/sign-in/email": options.signInLimit ?? SIGN_IN_LIMIT },
    },
    advanced: {
      cookiePrefix: "readback",
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      useSecureCookies: options.publicUrl?.startsWith("https://") ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
    },
    plugins: [
      apiKey({
        defaultPrefix: "rb_",
        requireName: true,
        maximumNameLength: 200,
        enableMetadata: false,
        // A key sends large files piece by piece; what each request may hold is bounded instead.
        rateLimit: { enabled: false },
        startingCharactersConfig: { shouldStore: true, charactersLength: 8 },
        keyExpiration: { minExpiresIn: 1, maxExpiresIn: MAX_KEY_DAYS },
      }),
    ],
    telemetry: { enabled: false },
    logger: { level: "error", log: (_level, message) => options.log(`error sign-in: ${message}`) },
  })
}

export type Auth = ReturnType<typeof createAuth>

/** Hashes a password as the authentication library verifies it (scrypt). */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Makes API keys in the authentication library, which keeps a hash of each. */
export const issueApiKey =
  (auth: Auth): IssueApiKey =>
  async ({ userId, name, scopes, expiresInSeconds }) => {
    const permissions = { scopes: [...scopes] }
    const { id, key } = await auth.api.createApiKey({
      body: { userId, name, expiresIn: expiresInSeconds, permissions },
    })
    return { id, key }
  }

/** Who sends a request: whom its API key or its session speaks for, or nobody. An inactive account, or not the one shown, is nobody. */
export async function readActor({ auth, store }: { auth: Auth; store: Store }, headers: Headers): Promise<Actor> {
  const byKey = await readKeyActor(auth, store, headers)
  if (byKey !== undefined) return byKey
  const found = await auth.api.getSession({ headers })
  if (found === null || !found.user.isActive) return { kind: "anonymous" }
  const { id, name, email, role, clearance, siteId } = found.user
  if ((headers.get(SHOWN_PERSON_HEADER) ?? id) !== id) return { kind: "anonymous" }
  return {
    kind: "person",
    id: UserId.parse(id),
    name,
    email,
    role: Role.parse(role),
    clearance,
    siteId: SiteId.parse(siteId),
  }
}
