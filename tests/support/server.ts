// The tests start the real server. A dependency on its package would offer its code to the browser tests as well.
// @boundaries-ignore the server exports types only, so that no server code can reach the browser
export * from "../../apps/server/src/testing/index.ts"
