import { z } from "zod"
import { ImageId } from "./ids.ts"
import { nameText } from "./text.ts"

/** Kinds of image that are stored: those that every browser shows and that hold no program. */
export const ImageType = z.enum(["image/png", "image/jpeg", "image/webp", "image/gif"])
export type ImageType = z.infer<typeof ImageType>

/** Most images of one message, and most bytes of one image. */
export const MAX_IMAGES = 20
export const MAX_IMAGE_BYTES = 8 * 1024 * 1024

/** An image of a message as it is stored; its bytes are read by its id. `name` says what it shows. */
export const PromptImage = z.object({ id: ImageId, name: nameText, type: ImageType })
export type PromptImage = z.infer<typeof PromptImage>

/** An image of a message as a file brings it: its bytes in Base64, plain or as a `data:` address. */
export const ImportedImage = z.object({
  name: nameText,
  // An address would have to be fetched, which a site without a network cannot, and another site could watch.
  data: z.string().regex(/^(?:data:[\w./+-]+;base64,)?[\w+/\s-]+=*\s*$/, "must be the image's bytes in Base64"),
})
export type ImportedImage = z.infer<typeof ImportedImage>

/** What a file of those first bytes is; undefined for anything that is not stored. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  const text = (from: number, to: number) => String.fromCodePoint(...bytes.subarray(from, to))
  if (text(0, 8) === "\u0089PNG\r\n\u001a\n") return "image/png"
  if (text(0, 3) === "\u00ff\u00d8\u00ff") return "image/jpeg"
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "image/webp"
  if (text(0, 6) === "GIF87a" || text(0, 6) === "GIF89a") return "image/gif"
  return undefined
}
