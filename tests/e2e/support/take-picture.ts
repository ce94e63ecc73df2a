import { join } from "node:path"
import type { Locator, Page } from "@playwright/test"

const folder = join(import.meta.dirname, "../../../docs/pictures/linguist")

/** Whether the pictures of the guides are to be made anew; otherwise those that are there stay as they are. */
export const MAKES_PICTURES = process.env["READBACK_PICTURES"] === "1"

/** What only passes by, and would stand over what a picture is about. */
const passing = "output[aria-label=Notifications] { visibility: hidden }"

/** Makes a picture for the linguist's guide: in the light theme, 1024 wide, from the part of the page that it is about. */
export async function takePicture(page: Page, name: string, from?: Locator, height = 640): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset["theme"] = "light"
  })
  await page.setViewportSize({ width: 1024, height })
  await page.evaluate(() => window.scrollTo(0, 0))
  if (from !== undefined)
    await from.evaluate((element) => {
      // Below the marking and the header, which stay in place.
      window.scrollBy(0, element.getBoundingClientRect().top - 140)
    })
  await page.mouse.move(0, 0)
  // Colours fade from one theme to the next, and tables lay themselves out anew.
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(folder, `${name}.png`), style: passing, caret: "hide" })
  await page.setViewportSize({ width: 1440, height: 900 })
}
