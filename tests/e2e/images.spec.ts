import { createHash } from "node:crypto"
import { deflateSync } from "node:zlib"
import { expect, test } from "./support/test.ts"

/** A PNG of so many pixels: a red square on a white ground. */
function png(size: number): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let bit = 0; bit < 8; bit += 1) c = (c & 1) === 1 ? 0xed_b8_83_20 ^ (c >>> 1) : c >>> 1
    return c >>> 0
  })
  const crc = (bytes: Buffer) => {
    let c = 0xff_ff_ff_ff
    for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
    return (c ^ 0xff_ff_ff_ff) >>> 0
  }
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: size }, (_row, y) =>
    Buffer.from([
      0,
      ...Array.from({ length: size }, (_pixel, x) =>
        x > size / 3 && y > size / 3 ? [200, 30, 30] : [255, 255, 255],
      ).flat(),
    ]),
  )
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

test("an image of a prompt is shown from our own storage, enlarged and moved by key, wheel and drag", async ({
  openAs,
  demoUrl,
}) => {
  const image = png(64)
  const lead = await openAs("lead")
  await lead.getByRole("link", { name: "Staff writing", exact: true }).first().click()
  const projectId = /projects\/([^/]+)/.exec(lead.url())?.[1] ?? ""
  const row = {
    prompt: [
      {
        role: "user",
        content: "What does the map show?",
        images: [{ name: "Map of sector four", data: image.toString("base64") }],
      },
    ],
    responses: [{ text: "A red sector." }, { text: "Nothing at all." }],
    priority: 5,
  }
  const report = await lead.evaluate(
    async ([id, body]) =>
      (await fetch(`/api/projects/${id}/imports?file=map.jsonl`, { method: "POST", body })).json() as Promise<unknown>,
    [projectId, JSON.stringify(row)] as const,
  )
  expect(report).toMatchObject({ counts: { prompts: 1, errors: 0 } })

  const page = await openAs("labeler")
  const addresses: string[] = []
  page.on("request", (request) => void addresses.push(request.url()))
  const bytes = page.waitForResponse((response) => response.url().includes("/api/images/"))
  await page.goto(`${demoUrl}/projects/${projectId}/label`)
  const answer = await bytes
  expect(answer.headers()).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" })
  expect(
    createHash("sha256")
      .update(await answer.body())
      .digest("hex"),
  ).toBe(createHash("sha256").update(image).digest("hex"))

  await page.getByRole("button", { name: "Enlarge the image: Map of sector four" }).click()
  const dialog = page.getByRole("dialog", { name: "Map of sector four" })
  const shown = dialog.getByRole("img", { name: "Map of sector four" })
  const size = dialog.getByRole("status")
  const transform = () => shown.evaluate((element) => getComputedStyle(element).transform)
  await expect(size).toHaveText("100 %")
  await dialog.getByRole("application").focus()
  await page.keyboard.press("+")
  await expect(size).toHaveText("140 %")
  const before = await transform()
  await page.keyboard.press("ArrowRight")
  await expect.poll(transform).not.toBe(before)
  await page.keyboard.press("0")
  await expect(size).toHaveText("100 %")

  const box = await dialog.getByRole("application").boundingBox()
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, -100)
  await page.mouse.wheel(0, -100)
  await expect(size).toHaveText("196 %")
  const still = await transform()
  await page.mouse.down()
  await page.mouse.move(x + 80, y + 40, { steps: 4 })
  await page.mouse.up()
  await expect.poll(transform).not.toBe(still)
  await page.keyboard.press("Escape")
  await expect(dialog).toHaveCount(0)
  expect(addresses.filter((address) => !address.startsWith(demoUrl))).toEqual([])
})
