import type { Browser } from "@playwright/test"
import { type KeyTimes, pressTimed, watchPage } from "./watch-page.ts"

/** What a browser needs to paint one changed word on a page that holds nothing else, so many times. */
export async function emptyPage(of: Browser, keys: number): Promise<readonly KeyTimes[]> {
  const page = await (await of.newContext()).newPage()
  await page.setContent("<p>0</p>")
  await watchPage(page, "p")
  await page.evaluate(() => {
    let count = 0
    window.addEventListener("keydown", () => {
      count += 1
      const paragraph = document.querySelector("p")
      if (paragraph !== null) paragraph.textContent = String(count)
    })
  })
  const times: KeyTimes[] = []
  for (let n = 0; n < keys; n += 1) times.push(await pressTimed(page, "a"))
  await page.context().close()
  return times
}
