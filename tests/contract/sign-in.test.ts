import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { cookieOf, makePerson, PASSWORD, signedIn, signIn, type Someone } from "../support/people.ts"
import { signInFrom } from "../support/request-from.ts"
import { startTestServer, type TestServer } from "../support/server.ts"

interface CallInit {
  readonly method?: string
  readonly body?: string
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
}

const call = (server: TestServer, path: string, init: CallInit = {}) =>
  fetch(`${server.url}${path}`, {
    ...init,
    headers: { ...(init.cookie === undefined ? {} : { cookie: init.cookie }), ...init.headers },
  })
const post = (server: TestServer, path: string, body: unknown, cookie?: string) =>
  call(server, path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(cookie === undefined ? {} : { cookie }),
  })

describe("signing in", () => {
  let server: TestServer
  let ann: Someone
  beforeAll(async () => {
    server = await startTestServer()
    ann = await signedIn(server, "ann@test.example", "labeler")
  })
  afterAll(() => server.stop())

  test("sets a cookie that scripts cannot read and other sites cannot send", async () => {
    const [cookie] = (await signIn(server.url, ann.email)).headers.getSetCookie()
    expect(cookie).toMatch(/^readback\.session_token=/)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).not.toMatch(/; Secure/i)
  })

  test("is refused with a wrong password and for an unknown address, in the same words", async () => {
    const wrong = await signIn(server.url, ann.email, "not the password")
    const unknown = await signIn(server.url, "nobody@test.example")
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await unknown.text())
  })

  test("ends for good by signing out", async () => {
    const bob = await signedIn(server, "bob@test.example", "labeler")
    expect((await call(server, "/api/trpc/account.read", { cookie: bob.cookie })).status).toBe(200)
    expect((await post(server, "/api/auth/sign-out", {}, bob.cookie)).status).toBe(200)
    expect((await call(server, "/api/trpc/account.read", { cookie: bob.cookie })).status).toBe(401)
  })

  test("does nothing for a page that shows somebody else", async () => {
    const cyd = await signedIn(server, "cyd@test.example", "labeler")
    const shown = (id: string) =>
      call(server, "/api/trpc/account.read", { cookie: cyd.cookie, headers: { "x-readback-person": id } })
    expect((await shown(cyd.id)).status).toBe(200)
    expect((await shown(ann.id)).status).toBe(401)
  })

  test("helps nobody whose account is inactive, not even with a session from before", async () => {
    const admin = await signedIn(server, "adm@test.example", "admin", "TOP SECRET")
    const eve = await signedIn(server, "eve@test.example", "lead")
    const change = { userId: eve.id, isActive: false }
    expect((await post(server, "/api/trpc/people.update", change, admin.cookie)).status).toBe(200)
    expect((await call(server, "/api/trpc/account.read", { cookie: eve.cookie })).status).toBe(401)
    const again = cookieOf(await signIn(server.url, eve.email))
    expect((await call(server, "/api/trpc/account.read", { cookie: again })).status).toBe(401)
  })

  test("needs the new password after a change, and the old sessions can be ended with it", async () => {
    const cat = await signedIn(server, "cat@test.example", "labeler")
    const change = { currentPassword: PASSWORD, newPassword: "another good one", revokeOtherSessions: true }
    const other = cookieOf(await signIn(server.url, cat.email))
    expect((await post(server, "/api/auth/change-password", change, cat.cookie)).status).toBe(200)
    expect((await signIn(server.url, cat.email)).status).toBe(401)
    expect((await signIn(server.url, cat.email, "another good one")).status).toBe(200)
    expect((await call(server, "/api/trpc/account.read", { cookie: other })).status).toBe(401)
  })

  test.each([
    ["POST", "/sign-up/email", { email: "new@test.example", password: PASSWORD, name: "New", role: "admin" }],
    ["POST", "/update-user", { role: "admin", clearance: "TOP SECRET", name: "Ann II" }],
    ["POST", "/change-email", { newEmail: "admin@test.example" }],
    ["POST", "/delete-user", { password: PASSWORD }],
    ["POST", "/set-password", { newPassword: "whatever else" }],
    ["POST", "/forget-password", { email: "ann@test.example" }],
    ["POST", "/request-password-reset", { email: "ann@test.example" }],
    ["POST", "/reset-password", { newPassword: "whatever else", token: "x" }],
    ["POST", "/send-verification-email", { email: "ann@test.example" }],
    ["POST", "/verify-password", { password: PASSWORD }],
    ["POST", "/link-social", { provider: "github" }],
    ["POST", "/unlink-account", { providerId: "credential" }],
    ["POST", "/sign-in/social", { provider: "github" }],
    ["POST", "/revoke-session", { token: "x" }],
    ["POST", "/revoke-sessions", {}],
    ["GET", "/list-sessions", undefined],
    ["GET", "/list-accounts", undefined],
    ["GET", "/delete-user/callback?token=x", undefined],
    ["GET", "/verify-email?token=x", undefined],
    ["GET", "/ok", undefined],
    ["GET", "/error", undefined],
    ["GET", "/reference", undefined],
    ["GET", "/sign-in/email", undefined],
    ["POST", "/sign-in//email", {}],
    ["POST", "/sign-in/email/", {}],
  ])("offers no %s %s", async (method, path, body) => {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }
    const response = await call(server, `/api/auth${path}`, { method, cookie: ann.cookie, ...init })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ failure: "not_found" })
    const account = await (await call(server, "/api/trpc/account.read", { cookie: ann.cookie })).json()
    expect(account.result.data).toMatchObject({ role: "labeler", clearance: "UNCLASSIFIED", name: "ann@test.example" })
  })
})

describe("throttling", () => {
  let server: TestServer
  afterEach(() => server.stop())

  test("answers 429 after so many attempts, whatever the client says of its address", async () => {
    server = await startTestServer({ signInLimit: { window: 60, max: 3 } })
    await makePerson(server, "ann@test.example", "labeler", "UNCLASSIFIED")
    const attempt = (address: string) =>
      signIn(server.url, "ann@test.example", "wrong", { "x-readback-address": address, "x-forwarded-for": address })
    const statuses = []
    for (let turn = 0; turn < 5; turn++) statuses.push((await attempt(`10.0.0.${turn}`)).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
    expect((await signIn(server.url, "ann@test.example")).status).toBe(429)
  })

  test("counts each address by itself", async () => {
    server = await startTestServer({ signInLimit: { window: 60, max: 2 } })
    await makePerson(server, "ann@test.example", "labeler", "UNCLASSIFIED")
    for (let turn = 0; turn < 3; turn++) await signIn(server.url, "ann@test.example", "wrong")
    expect((await signIn(server.url, "ann@test.example")).status).toBe(429)
    const body = JSON.stringify({ email: "ann@test.example", password: PASSWORD })
    expect(await signInFrom(server.url, "127.0.0.2", body)).toBe(200)
  })
})

test("behind https the session cookie is sent over https only", async () => {
  const server = await startTestServer({ publicUrl: "https://readback.test.example" })
  await makePerson(server, "ann@test.example", "labeler", "UNCLASSIFIED")
  const [cookie] = (await signIn(server.url, "ann@test.example")).headers.getSetCookie()
  expect(cookie).toMatch(/; Secure/i)
  await server.stop()
})
