import { request } from "node:http"

/** Signs in from a given local address (all of 127.0.0.0/8 is this machine); answers the status. */
export function signInFrom(url: string, localAddress: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/api/auth/sign-in/email`,
      { method: "POST", localAddress, headers: { "content-type": "application/json" } },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
    sent.on("error", reject)
    sent.end(body)
  })
}
