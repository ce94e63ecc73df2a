/**
 * The endpoints of the authentication library that are served. It brings many more (sign-up, change of e-mail, linking
 * of accounts ...): accounts are an administrator's business here, so whatever is not listed does not exist.
 */
const served = new Set([
  "POST /api/auth/sign-in/email",
  "POST /api/auth/sign-out",
  "GET /api/auth/get-session",
  "POST /api/auth/change-password",
])

export function isServedAuthPath(method: string, path: string): boolean {
  return served.has(`${method} ${path}`)
}
