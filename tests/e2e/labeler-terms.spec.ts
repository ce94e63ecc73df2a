import { checkScreen } from "./support/check-screen.ts"
import { findWrongTerm } from "./support/find-wrong-term.ts"
import { expect, test } from "./support/test.ts"

test("a labeler suggests a term from the task and learns what became of it", async ({ openAs, demoUrl }) => {
  const labeler = await openAs("labeler")
  await labeler.getByRole("link", { name: "Staff writing", exact: true }).click()
  await labeler.getByRole("link", { name: /label/i }).first().click()
  await expect(labeler.getByRole("heading", { level: 2, name: "Response A" })).toBeVisible()
  // A word of the response is selected, as with the mouse.
  const word = await labeler.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("[data-response] p, [data-response] li") as Node, 4)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const found = /\b\p{L}{5,}\b/u.exec(node.textContent ?? "")
      if (found === null) continue
      const range = document.createRange()
      range.setStart(node, found.index)
      range.setEnd(node, found.index + found[0].length)
      window.getSelection()?.removeAllRanges()
      window.getSelection()?.addRange(range)
      return found[0]
    }
    return ""
  })
  expect(word).not.toBe("")
  await labeler.keyboard.press("a")
  const dialog = labeler.getByRole("dialog", { name: "Suggest a term" })
  await expect(dialog.getByLabel("Term", { exact: true })).toHaveValue(word)
  await expect(dialog.getByText("Sent along")).toBeVisible()
  await checkScreen(labeler, "suggest-term")
  await dialog.getByLabel(/What it means/).fill("Everybody here says so")
  await dialog.getByRole("button", { name: "Send to the linguists" }).click()
  await expect(dialog).toBeHidden()

  const linguist = await openAs("linguist")
  const suggestions = await linguist.evaluate(async () => {
    const call = async (path: string, input: object) => {
      const query = encodeURIComponent(JSON.stringify(input))
      const answer = await fetch(`/api/trpc/${path}?input=${query}`)
      return ((await answer.json()) as { result: { data: readonly Record<string, string>[] } }).result.data
    }
    const glossaries = await fetch("/api/trpc/glossaries.list")
    const [glossary] = ((await glossaries.json()) as { result: { data: readonly { id: string }[] } }).result.data
    return call("evidence.suggestions", { glossaryId: glossary?.id })
  })
  expect(suggestions).toMatchObject([{ term: word, note: "Everybody here says so", author: "Demo Labeler One" }])
  const answer = await linguist.request.post(`${demoUrl}/api/trpc/evidence.decide`, {
    data: { suggestionId: suggestions[0]?.["suggestionId"], reply: "An everyday word" },
    headers: { origin: demoUrl },
  })
  expect(answer.status()).toBe(200)

  await labeler.reload()
  await labeler.getByRole("link", { name: `A linguist answered on “${word}”` }).click()
  await expect(labeler.getByText("“An everyday word”")).toBeVisible()
  await expect(labeler.getByText("Not taken")).toBeVisible()
  await checkScreen(labeler, "own-suggestions")
})

test("a labeler marks a finding as wrong by keyboard, and takes it back", async ({ openAs }) => {
  const labeler = await openAs("labeler")
  await labeler.getByRole("link", { name: "Staff writing", exact: true }).click()
  await labeler.getByRole("link", { name: /label/i }).first().click()
  const wrong = await findWrongTerm(labeler)
  await wrong.focus()
  await labeler.keyboard.press("w")
  const dialog = labeler.getByRole("dialog", { name: /What is wrong with marking/ })
  await dialog.getByRole("radio", { name: /A quotation/ }).check({ force: true })
  await checkScreen(labeler, "wrong-here")
  await dialog.getByRole("button", { name: "Mark as wrong here" }).click()
  await expect(dialog).toBeHidden()
  await wrong.hover()
  await expect(labeler.getByText("You marked this as wrong.")).toBeVisible()
  await labeler.getByRole("button", { name: "Take it back" }).click()
  await expect(labeler.getByRole("button", { name: "Wrong here…" })).toBeVisible()
})
