import type { Page } from "@playwright/test"
import { MAKES_PICTURES, takePicture } from "./support/take-picture.ts"
import { settle } from "./support/settle.ts"
import { expect, test } from "./support/test.ts"

const TABLE = `Begriff;Synonyme;Erklärung;Französisch;Lfd
counter-battery radar;weapon locating radar;A radar that finds guns by their shells.;radar de contre-batterie;1
fire support coordinator;;The officer who advises the commander on fire support.;coordonnateur des appuis;2
close air support;CAS;Air action against hostile targets near friendly forces.;appui aérien rapproché;3
`

async function act(page: Page, action: string): Promise<void> {
  await page.getByRole("button", { name: action }).click()
  await page.getByRole("dialog").getByRole("button", { name: action }).click()
}

/** A term that stands in texts of the demo. */
const DISCOURAGING = `conceptId,term,status,replacementTerms
engineer-unit,engineer unit,preferred,
engineer-unit,engineer company,deprecated,engineer unit
`

/** READBACK_PICTURES=1 makes them anew; otherwise there is no such test, so that nothing counts as left out. */
if (MAKES_PICTURES)
  test("the pictures of the linguist's guide are made along a first day", async ({ openAs, demoUrl }) => {
    test.setTimeout(300_000)
    const author = await openAs("linguist")
    await author.goto(`${demoUrl}/glossaries`)
    await settle(author)
    await takePicture(author, "glossaries", undefined, 480)
    const answer = await author.request.get(`${demoUrl}/api/trpc/glossaries.list`)
    const { result } = (await answer.json()) as { result: { data: readonly { id: string; name: string }[] } }
    const [glossary] = result.data
    if (glossary === undefined) throw new Error("The demo has no glossary")
    const workbench = `${demoUrl}/workbench/${glossary.id}`

    await test.step("import", async () => {
      await author.goto(`${demoUrl}/glossaries/import?glossary=${glossary.id}`)
      const chooser = author.waitForEvent("filechooser")
      await author.getByRole("button", { name: "Choose a file" }).click()
      const buffer = Buffer.from(TABLE)
      await (await chooser).setFiles({ name: "house terms.csv", mimeType: "text/csv", buffer })
      for (const [field, option] of [
        [/What “Begriff” holds/, "Term"],
        [/What “Synonyme” holds/, "Other terms"],
        [/What “Erklärung” holds/, "Definition"],
        [/What “Französisch” holds/, "Term"],
        [/Language of “Französisch”/, "French (fr)"],
      ] as const) {
        await author.getByRole("button", { name: field }).click()
        await author.getByRole("option", { name: option }).first().click()
      }
      await author.getByText("Join concepts that share a full form").click()
      await expect(author.locator("dl")).toContainText("Changed1")
      await takePicture(author, "import-columns", author.getByRole("heading", { name: "2. The table" }))
      await takePicture(author, "import-dry-run", author.getByRole("heading", { name: "4. What it would do" }), 720)
    })

    await test.step("table and editor", async () => {
      await author.goto(workbench)
      await expect(author.getByRole("grid", { name: "Concepts" })).toBeVisible()
      await takePicture(author, "workbench")
      await author.keyboard.press("n")
      await author.getByLabel("Term", { exact: true }).fill("counter-battery radar")
      await author.getByRole("button", { name: "Add an example" }).click()
      await author.getByRole("textbox", { name: "Example 1" }).fill("Two counter-battery radars found the guns.")
      await expect(author.getByText("Found as “counter-battery radars”")).toBeVisible()
      await author.getByLabel("Definition", { exact: true }).fill("A radar that finds guns by their shells.")
      await takePicture(author, "concept", author.getByLabel("Term", { exact: true }), 720)
      await author.keyboard.press("Control+s")
      await author.getByRole("dialog", { name: "New proposal" }).getByLabel("Title").fill("Radars")
      await author.keyboard.press("Enter")
      await expect(author.getByText("Saved", { exact: true }).first()).toBeVisible()
    })

    await test.step("impact", async () => {
      const about = { name: glossary.name, file: "engineers.csv", classification: "UNCLASSIFIED" }
      const url = `${demoUrl}/api/glossaries/imports?${new URLSearchParams(about).toString()}`
      const made = await author.request.post(url, { data: DISCOURAGING, headers: { origin: demoUrl } })
      const { proposalId } = (await made.json()) as { proposalId: string }
      await author.goto(`${workbench}/proposals/${proposalId}`)
      await author.getByRole("button", { name: "Preview the impact" }).click()
      await expect(author.getByRole("button", { name: "Preview again" })).toBeVisible()
      await takePicture(author, "impact", author.getByRole("region", { name: "Impact on stored texts" }), 760)
      await author.goto(workbench)
      await author.getByRole("button", { name: /Your changes go to/ }).click()
      await author.getByRole("option", { name: /Radars/ }).click()
    })

    await test.step("proposal and four eyes", async () => {
      await author.getByRole("link", { name: "Look at the proposal" }).click()
      await expect(author.getByText("Nothing stands against it")).toBeVisible()
      await takePicture(author, "proposal", undefined, 720)
      await act(author, "Put forward")
      await expect(author.getByRole("button", { name: "Take back to draft" })).toBeVisible()
      const approver = await openAs("linguist2")
      await approver.goto(author.url())
      await act(approver, "Approve")
      await expect(approver.getByText("Approved, and waiting for the next release")).toBeVisible()
      await approver.getByRole("link", { name: "Publish a release" }).click()
      await expect(approver.getByLabel("What is new")).toHaveValue(/counter-battery radar/)
      await takePicture(approver, "publish", undefined, 720)
      await approver.getByRole("button", { name: "Publish release 2" }).click()
      await approver.getByRole("dialog").getByRole("button", { name: "Publish" }).click()
      await expect(approver).toHaveURL(/\/glossaries\//)
      await settle(approver)
      await takePicture(approver, "reading-room")
      await approver.getByRole("link", { name: "With 1" }).click()
      await expect(approver.getByText("1 of 1 change")).toBeVisible()
      await takePicture(approver, "compare", undefined, 720)
    })
  })
