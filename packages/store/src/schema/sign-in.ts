import type { Kit } from "../kit/sqlite-kit.ts"
import type { PeopleTables } from "./people.ts"

/** The tables of the authentication library (better-auth core schema), under its own field names. */
export function defineSignIn(kit: Kit, { user }: PeopleTables) {
  const session = kit.table(
    "session",
    {
      id: kit.text("id").primaryKey(),
      token: kit.text("token").notNull().unique(),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => user.id, { onDelete: "cascade" }),
      expiresAt: kit.time("expires_at").notNull(),
      ipAddress: kit.text("ip_address"),
      userAgent: kit.text("user_agent"),
      createdAt: kit.time("created_at").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (t) => [kit.index("session_user").on(t.userId)],
  )

  const account = kit.table(
    "account",
    {
      id: kit.text("id").primaryKey(),
      accountId: kit.text("account_id").notNull(),
      providerId: kit.text("provider_id").notNull(),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => user.id, { onDelete: "cascade" }),
      accessToken: kit.text("access_token"),
      refreshToken: kit.text("refresh_token"),
      idToken: kit.text("id_token"),
      accessTokenExpiresAt: kit.time("access_token_expires_at"),
      refreshTokenExpiresAt: kit.time("refresh_token_expires_at"),
      scope: kit.text("scope"),
      password: kit.text("password"),
      createdAt: kit.time("created_at").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (t) => [kit.index("account_user").on(t.userId), kit.unique("account_provider").on(t.providerId, t.accountId)],
  )

  const verification = kit.table(
    "verification",
    {
      id: kit.text("id").primaryKey(),
      identifier: kit.text("identifier").notNull(),
      value: kit.text("value").notNull(),
      expiresAt: kit.time("expires_at").notNull(),
      createdAt: kit.time("created_at").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
    },
    (t) => [kit.index("verification_identifier").on(t.identifier)],
  )

  const rateLimit = kit.table("rate_limit", {
    id: kit.text("id").primaryKey(),
    key: kit.text("key").notNull().unique(),
    count: kit.int("count").notNull(),
    lastRequest: kit.int("last_request").notNull(),
  })

  /** API keys (better-auth api-key plugin); `key` is a hash, `start` the first characters, to be told from others. */
  const apikey = kit.table(
    "apikey",
    {
      id: kit.text("id").primaryKey(),
      configId: kit.text("config_id").notNull(),
      name: kit.text("name"),
      start: kit.text("start"),
      prefix: kit.text("prefix"),
      key: kit.text("key").notNull(),
      /** The person whose key it is. */
      referenceId: kit
        .text("reference_id")
        .notNull()
        .references(() => user.id, { onDelete: "cascade" }),
      refillInterval: kit.int("refill_interval"),
      refillAmount: kit.int("refill_amount"),
      lastRefillAt: kit.time("last_refill_at"),
      enabled: kit.bool("enabled"),
      rateLimitEnabled: kit.bool("rate_limit_enabled"),
      rateLimitTimeWindow: kit.int("rate_limit_time_window"),
      rateLimitMax: kit.int("rate_limit_max"),
      requestCount: kit.int("request_count"),
      remaining: kit.int("remaining"),
      lastRequest: kit.time("last_request"),
      expiresAt: kit.time("expires_at"),
      createdAt: kit.time("created_at").notNull(),
      updatedAt: kit.time("updated_at").notNull(),
      permissions: kit.text("permissions"),
      metadata: kit.text("metadata"),
    },
    (t) => [kit.index("apikey_key").on(t.key), kit.index("apikey_reference").on(t.referenceId)],
  )

  return { session, account, verification, rateLimit, apikey }
}
