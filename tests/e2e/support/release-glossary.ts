import type { APIRequestContext, APIResponse, Page } from "@playwright/test"

/** Two people who make releases: one imports and puts forward, the other approves and publishes. */
export interface Linguists {
  readonly author: Page
  readonly approver: Page
}

/** Imports a file and takes it, through the server's own doors, to a release that says just what the file says. */
export async function releaseGlossary(
  { author, approver }: Linguists,
  url: string,
  file: { readonly name: string; readonly content: string; readonly fileName?: string },
): Promise<{ readonly glossaryId: string; readonly releaseId: string }> {
  const { proposalId, glossaryId } = await importGlossary(author, url, file)
  await call(author.request, url, "proposals.move", { proposalId, to: "proposed" })
  await call(approver.request, url, "proposals.move", { proposalId, to: "approved" })
  const published = await call(approver.request, url, "glossaries.publish", { glossaryId, name: file.name })
  return { glossaryId, releaseId: (published as { releaseId: string }).releaseId }
}

/** A file to import, and how it meets what is there. */
interface GlossaryFile {
  readonly name: string
  readonly content: string
  readonly fileName?: string
  readonly policy?: "by-id" | "by-term" | "add-only"
  readonly removeMissing?: boolean
}

/** Imports a file as a draft proposal. */
export async function importGlossary(
  { request }: Page,
  url: string,
  file: GlossaryFile,
): Promise<{ readonly kind: string; readonly glossaryId: string; readonly proposalId: string }> {
  const { name, fileName = "house.csv", policy = "by-id", removeMissing = true } = file
  const about = { name, file: fileName, classification: "UNCLASSIFIED", policy, removeMissing: String(removeMissing) }
  const response = await request.post(`${url}/api/glossaries/imports?${new URLSearchParams(about).toString()}`, {
    data: file.content,
    headers: { origin: url, "content-type": "application/octet-stream" },
  })
  await requireDone(response)
  return (await response.json()) as { kind: string; glossaryId: string; proposalId: string }
}

async function call(request: APIRequestContext, url: string, procedure: string, input: object): Promise<unknown> {
  const response = await request.post(`${url}/api/trpc/${procedure}`, { data: input, headers: { origin: url } })
  await requireDone(response)
  return ((await response.json()) as { result: { data: unknown } }).result.data
}

async function requireDone(response: APIResponse): Promise<void> {
  if (response.status() !== 200) throw new Error(`${response.url()}: ${await response.text()}`)
}
