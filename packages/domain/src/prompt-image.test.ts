import { expect, test } from "vitest"
import { imageTypeOf, ImportedImage } from "./prompt-image.ts"

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? [part] : Array.from(part, (one) => one.codePointAt(0) ?? 0))),
  )

test.each([
  ["a PNG", bytes(0x89, "PNG\r\n", 0x1a, "\n", 0, 0), "image/png"],
  ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0), "image/jpeg"],
  ["a WebP", bytes("RIFF", 1, 2, 3, 4, "WEBPVP8 "), "image/webp"],
  ["a GIF", bytes("GIF89a", 1), "image/gif"],
  ["an SVG", bytes("<svg xmlns='http://www.w3.org/2000/svg'>"), undefined],
  ["a page", bytes("<!doctype html><script>"), undefined],
  ["a sound", bytes("RIFF", 1, 2, 3, 4, "WAVE"), undefined],
  ["nothing", bytes(), undefined],
])("%s", (_name, file, type) => {
  expect(imageTypeOf(file)).toBe(type)
})

test.each([
  ["plain Base64", "iVBORw0KGgo=", true],
  ["a data address", "data:image/png;base64,iVBORw0KGgo=", true],
  ["an address of the network", "https://images.example/a.png", false],
  ["nothing", "", false],
])("%s", (_name, data, isFine) => {
  expect(ImportedImage.safeParse({ name: "map", data }).success).toBe(isFine)
})
