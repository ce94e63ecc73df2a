import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import { checkScreen } from "./support/check-screen.ts"
import { expect, test } from "./support/test.ts"

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

test("results: empty, then each part with its plots and tables, by its address", async ({ openAs, demoUrl }) => {
  test.slow()
  const lead = await openAs("lead")
  const list = await lead.request.get(`${demoUrl}/api/trpc/projects.list`)
  const projectId = ((await list.json()) as { result: { data: readonly { id: string }[] } }).result.data[0]?.id ?? ""
  const results = `${demoUrl}/projects/${projectId}/results`
  const open = async (tab: string) =>
    lead.getByRole("navigation", { name: "Parts of the results" }).getByRole("link", { name: tab }).click()
  await lead.goto(results)
  await expect(lead.getByText("No two models have been compared yet")).toBeVisible()
  await open("Effects")
  await expect(lead.getByText("Effects are measured on judgments")).toBeVisible()
  await open("Agreement")
  await expect(lead.getByText("Nobody has judged the same pair yet")).toBeVisible()
  await open("People")
  await expect(lead.getByText("Nobody has judged anything yet")).toBeVisible()
  expect(new URL(lead.url()).searchParams.get("show")).toBe("people")

  for (const who of ["labeler", "labeler2"]) await judge(await openAs(who), demoUrl, projectId, 40)
  await lead.reload()
  await expect(
    lead.getByRole("figure", { name: "People", exact: true }).getByRole("row", { name: /Demo Labeler/ }),
  ).toHaveCount(2)
  await checkScreen(lead, "results-people")

  await open("Models")
  await expect(lead.getByRole("figure", { name: "Ratings" }).getByRole("row")).not.toHaveCount(0)
  const ratings = lead.getByRole("img", { name: /^Ratings of \d models/ })
  await expect(ratings.locator("circle").first()).toBeVisible()
  await expect(lead.getByText(/Intervals of 1,000 resamples/)).toBeVisible()
  const wins = lead.getByRole("img", { name: /^Share of wins/ })
  await expect(wins.locator("rect").first()).toBeVisible()
  await expect(wins.locator("text", { hasText: /^\d+$/ }).first()).toBeVisible()
  await checkScreen(lead, "results-models")

  // With the keyboard alone from one part to the next.
  await lead.getByRole("link", { name: "Models", exact: true }).focus()
  await lead.keyboard.press("Tab")
  await lead.keyboard.press("Enter")
  await expect(lead.getByRole("link", { name: "Effects" })).toHaveAttribute("aria-current", "page")
  await expect(lead.getByRole("figure", { name: "Effects" }).getByRole("row", { name: /More words/ })).toBeVisible()
  await expect(lead.getByRole("img", { name: /^Odds of being preferred/ }).locator("circle")).not.toHaveCount(0)
  await checkScreen(lead, "results-effects")

  await lead.goto(`${results}?show=agreement`)
  await expect(lead.getByText(/by 2 people/)).toBeVisible()
  await checkScreen(lead, "results-agreement")
  await lead.getByRole("link", { name: "Compare projects" }).click()
  const projects = lead.getByRole("figure", { name: "Agreement of projects" })
  await expect(projects.getByRole("row").nth(1).getByRole("cell").first()).toHaveText(/^-?\d\.\d\d$/)
  await checkScreen(lead, "projects-agreement")
  await projects.getByRole("link").first().click()

  await open("Adherence")
  await expect(lead.getByRole("figure", { name: "Adherence by model" }).getByRole("row")).not.toHaveCount(1)
  await expect(
    lead
      .getByRole("img", { name: /^Mean adherence of models/ })
      .locator("circle")
      .first(),
  ).toBeVisible()
  await expect(lead.getByRole("heading", { name: "Terms most often broken" })).toBeVisible()
  await checkScreen(lead, "results-adherence")

  // Engineers see models and agreement, and no figures of persons; labelers see none of it.
  const engineer = await openAs("engineer")
  await engineer.goto(`${results}?show=people`)
  await expect(engineer.getByRole("figure", { name: "Ratings" })).toBeVisible()
  await expect(engineer.getByRole("link", { name: "People" })).toHaveCount(0)
  const labeler = await openAs("labeler")
  await labeler.goto(`${demoUrl}/projects/${projectId}`)
  await expect(labeler.getByRole("link", { name: "Results" })).toHaveCount(0)
})
