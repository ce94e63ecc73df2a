import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, test } from "./support/test.ts"

const pictures = join(import.meta.dirname, "../../test-results/screens")

interface Task {
  readonly assignmentId: string
  readonly token: number
  readonly responses: readonly { readonly id: string; readonly text: string }[]
}

/** Claims and judges tasks as the signed-in person; the shorter response is preferred, every fifth time it is a tie. */
async function judge(page: Page, url: string, projectId: string, count: number): Promise<void> {
  const call = async <Answer>(procedure: string, input: unknown): Promise<Answer> => {
    const answer = await page.request.post(`${url}/api/trpc/${procedure}`, { data: input, headers: { origin: url } })
    expect(answer.status(), await answer.text()).toBe(200)
    return ((await answer.json()) as { result: { data: Answer } }).result.data
  }
  for (let done = 0; done < count; done += 1) {
    const claimed = await call<{ kind: string; task: Task }>("labeling.claimNext", { projectId, holding: [] })
    const [first, second] = claimed.task.responses
    const shorter = (first?.text.length ?? 0) <= (second?.text.length ?? 0) ? first : second
    await call("labeling.submit", {
      judgmentId: randomUUID(),
      assignmentId: claimed.task.assignmentId,
      token: claimed.task.token,
      activeMs: 20_000 + 500 * done,
      verdict: done % 5 === 4 ? { outcome: "tie" } : { outcome: "prefer", preferredId: shorter?.id, strength: 2 },
    })
  }
}

test("results: empty, then models, agreement and people, each with its table", async ({ openAs, demoUrl }) => {
  const lead = await openAs("lead")
  const list = await lead.request.get(`${demoUrl}/api/trpc/projects.list`)
  const projectId = ((await list.json()) as { result: { data: readonly { id: string }[] } }).result.data[0]?.id ?? ""
  await lead.goto(`${demoUrl}/projects/${projectId}/results`)
  await expect(lead.getByText("No two models have been compared yet")).toBeVisible()
  await expect(lead.getByText("Nobody has judged the same pair yet")).toBeVisible()
  await expect(lead.getByText("Nobody has judged anything yet")).toBeVisible()

  for (const who of ["labeler", "labeler2"]) await judge(await openAs(who), demoUrl, projectId, 40)
  await lead.reload()
  await expect(lead.getByRole("figure", { name: "Ratings" }).getByRole("row")).not.toHaveCount(0)
  await expect(
    lead
      .getByRole("img", { name: /^Ratings of \d models/ })
      .locator("circle")
      .first(),
  ).toBeVisible()
  await expect(
    lead.getByRole("figure", { name: "People", exact: true }).getByRole("row", { name: /Demo Labeler/ }),
  ).toHaveCount(2)
  await expect(lead.getByText(/by 2 people/)).toBeVisible()

  for (const theme of ["light", "dark", "contrast"]) {
    await lead.evaluate((chosen) => {
      document.documentElement.dataset["theme"] = chosen
    }, theme)
    await lead.waitForTimeout(250)
    const { violations } = await new AxeBuilder({ page: lead })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
      .analyze()
    expect
      .soft(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`),
        theme,
      )
      .toEqual([])
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ] as const) {
      await lead.setViewportSize({ width, height })
      await lead.waitForTimeout(250)
      await lead.screenshot({ path: join(pictures, `results-${theme}-${width}.png`), fullPage: true })
    }
  }
  await lead.setViewportSize({ width: 360, height: 768 })
  await lead.waitForTimeout(250)
  expect(
    await lead.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0)

  // Engineers see models and agreement, and no figures of persons; labelers see none of it.
  const engineer = await openAs("engineer")
  await engineer.goto(`${demoUrl}/projects/${projectId}/results`)
  await expect(engineer.getByRole("figure", { name: "Ratings" })).toBeVisible()
  await expect(engineer.getByRole("heading", { name: "People" })).toHaveCount(0)
  const labeler = await openAs("labeler")
  await labeler.goto(`${demoUrl}/projects/${projectId}`)
  await expect(labeler.getByRole("link", { name: "Results" })).toHaveCount(0)
})
