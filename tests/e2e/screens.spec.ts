import { checkScreen } from "./support/check-screen.ts"
import { settle } from "./support/settle.ts"
import { expect, test } from "./support/test.ts"

/** Screens by role; `project` stands for the address of the demo project. */
const screens = [
  { who: "labeler", name: "projects", path: "/" },
  { who: "labeler", name: "overview-labeler", path: "project" },
  { who: "labeler", name: "label", path: "project/label" },
  { who: "labeler", name: "work", path: "project/work" },
  { who: "labeler", name: "guidelines-none", path: "project/guidelines" },
  { who: "engineer", name: "overview-engineer", path: "project" },
  { who: "engineer", name: "import", path: "project/import" },
  { who: "engineer", name: "export", path: "project/export" },
  { who: "engineer", name: "api-keys", path: "/account/keys" },
  { who: "engineer", name: "reference", path: "/reference" },
  { who: "linguist", name: "glossaries", path: "/glossaries" },
  { who: "linguist", name: "reading-room", path: "release" },
  { who: "lead", name: "guidelines-to-write", path: "project/guidelines" },
  { who: "lead", name: "projects-lead", path: "/" },
  { who: "lead", name: "settings", path: "project/settings" },
  { who: "lead", name: "new-project", path: "/projects/new" },
  { who: "admin", name: "people", path: "/people" },
  { who: "admin", name: "audit", path: "/audit" },
] as const

test("the sign-in page is accessible in every theme", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/sign-in`)
  await settle(page)
  await checkScreen(page, "sign-in")
  await page.getByRole("button", { name: "Lead" }).click()
  await expect(page.getByRole("heading", { name: "Projects" })).toBeVisible()
})

for (const who of new Set(screens.map((screen) => screen.who))) {
  test(`every screen of the ${who} is accessible in every theme and fits narrow windows`, async ({
    openAs,
    demoUrl,
  }) => {
    test.setTimeout(240_000)
    const page = await openAs(who)
    const list = (await (await page.request.get(`${demoUrl}/api/trpc/projects.list`)).json()) as {
      result: { data: readonly { id: string }[] }
    }
    const glossaries = (await (await page.request.get(`${demoUrl}/api/trpc/glossaries.list`)).json()) as {
      result: { data: readonly { releaseId: string }[] }
    }
    const addressOf = (path: string) =>
      path
        .replace(/^project/, `/projects/${list.result.data[0]?.id ?? ""}`)
        .replace(/^release/, `/glossaries/${glossaries.result.data[0]?.releaseId ?? ""}`)
    for (const screen of screens.filter((one) => one.who === who)) {
      await page.goto(demoUrl + addressOf(screen.path))
      await settle(page)
      await checkScreen(page, screen.name)
      if (screen.name === "label") {
        await page.keyboard.press("6")
        await page.keyboard.press("r")
        await checkScreen(page, "label-rewrite")
        await page.getByRole("button", { name: "Keys" }).click()
        await checkScreen(page, "label-keys")
      }
    }
  })
}
