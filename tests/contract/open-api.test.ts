import { Validator } from "@seriousme/openapi-schema-validator"
import { afterAll, beforeAll, expect, test } from "vitest"
import { allRoutes, startTestServer, type TestServer } from "../support/server.ts"

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
}
interface OperationObject {
  readonly operationId: string
  readonly security: readonly object[]
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
}

let server: TestServer
let document: Document
beforeAll(async () => {
  server = await startTestServer()
  document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Document
})
afterAll(() => server.stop())

test("the document is valid OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document) as never)
  expect([valid, errors]).toEqual([true, undefined])
  expect(document.openapi).toMatch(/^3\.1\./)
})

test("every streaming route is in it, with the parameters of its path, under a name of its own", () => {
  const names = new Set<string>()
  for (const { method, path } of allRoutes) {
    const operation = document.paths[path.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()]
    expect(operation, path).toBeDefined()
    const inPath = (operation?.parameters ?? []).filter((parameter) => parameter.in === "path")
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/:(\w+)/g)].map(([, name]) => name))
    names.add(operation?.operationId ?? "")
  }
  expect(names.size).toBe(allRoutes.length)
})

test("a parameter of the query that must be there is said to be", () => {
  const parameters = document.paths["/api/projects/{projectId}/imports"]?.["post"]?.parameters ?? []
  const required = parameters.filter((parameter) => parameter.in === "query" && parameter.required)
  expect(required.map(({ name }) => name)).toEqual(["file"])
})
