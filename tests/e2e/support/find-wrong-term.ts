import { expect, type Locator, type Page } from "@playwright/test"

/** Tasks that are looked through for a finding. */
const MOST = 25

/** Skips tasks until a response has a finding of a term; answers its mark. */
export async function findWrongTerm(labeler: Page): Promise<Locator> {
  const wrong = labeler.locator('[data-response] :is([data-mark="discouraged"], [data-mark="forbidden"])').first()
  const prompt = labeler.getByRole("region", { name: "Request text" })
  const marked = () => expect(labeler.locator("[data-response] [data-mark]").first()).toBeVisible()
  await marked()
  for (let tasks = 0; tasks < MOST && !(await wrong.isVisible()); tasks += 1) {
    const asked = await prompt.textContent()
    await labeler.keyboard.press("Shift+S")
    await expect(prompt).not.toHaveText(asked ?? "")
    await marked()
  }
  return wrong
}
