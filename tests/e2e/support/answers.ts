import type { Page } from "@playwright/test"

interface Answered {
  readonly result?: {
    readonly data?: { readonly task?: { responses: { id: string; text: string }[]; messages: object[] } }
  }
}

/** Makes the next tasks of a page be answered by these texts, and after these earlier messages, whatever the server has. */
export async function answerWith(page: Page, texts: readonly string[], earlier: readonly object[] = []): Promise<void> {
  await page.route("**/api/trpc/*claimNext*", async (route) => {
    const response = await route.fetch()
    const body = (await response.json()) as Answered | readonly Answered[]
    for (const { result } of Array.isArray(body) ? (body as readonly Answered[]) : [body as Answered]) {
      const task = result?.data?.task
      if (task === undefined) continue
      const [first] = task.responses
      task.messages.unshift(...earlier)
      task.responses = texts.map((text, index) => ({
        ...first,
        ...task.responses[index],
        id: task.responses[index]?.id ?? `018f0000-0000-7000-8000-00000000000${index}`,
        text,
      }))
    }
    await route.fulfill({ response, json: body })
  })
}
