import type { Page } from "@playwright/test"

/** Times of one key press, in milliseconds from the press: until the page had changed, and until that was painted. */
export interface KeyTimes {
  readonly changed: number
  readonly painted: number
}

declare global {
  interface Window {
    benchPresses: KeyTimes[]
  }
}

/**
 * Times key presses of a page: from the moment the browser got the key until the text of `watched` has changed, and
 * until the frame after that is painted. Each press is timed to its first change.
 */
export async function watchPage(page: Page, watched: string): Promise<void> {
  await page.evaluate((selector) => {
    window.benchPresses = []
    let pressedAt: number | undefined
    const shown = () => [...document.querySelectorAll(selector)].map((element) => element.textContent).join("|")
    let last = shown()
    window.addEventListener(
      "keydown",
      (event) => {
        last = shown()
        pressedAt = event.timeStamp
      },
      { capture: true },
    )
    const look = () => {
      if (pressedAt === undefined) return
      const now = shown()
      // Between two tasks there is a moment without a text.
      if (now === last || now === "") return
      const from = pressedAt
      pressedAt = undefined
      const changed = performance.now() - from
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener("message", () =>
          window.benchPresses.push({ changed, painted: performance.now() - from }),
        )
        port1.start()
        port2.postMessage(undefined)
      })
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
  }, watched)
}

/** Presses a key and waits until its effect is painted. */
export async function pressTimed(page: Page, key: string): Promise<KeyTimes> {
  const before = await page.evaluate(() => window.benchPresses.length)
  await page.keyboard.press(key)
  await page.waitForFunction((count) => window.benchPresses.length > count, before, { timeout: 10_000 })
  const times = await page.evaluate(() => window.benchPresses.at(-1))
  if (times === undefined) throw new Error(`${key} changed nothing`)
  return times
}
