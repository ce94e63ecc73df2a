import { imageTypeOf, type ImageType, type ImportedMessage, MAX_IMAGE_BYTES, type Message } from "@readback/domain"
import type { RowIssue } from "./import-format.ts"

/** An image of a message before it is stored. */
interface DecodedImage {
  readonly name: string
  readonly type: ImageType
  readonly bytes: Uint8Array
}

/** A message with the bytes of its images. */
export interface MessageWithImages extends Message {
  readonly images?: readonly DecodedImage[]
}

/** Messages with their images as bytes, or what is wrong with an image; what an image is, its bytes say. */
export function decodeImages(
  messages: readonly ImportedMessage[],
): { readonly messages: readonly MessageWithImages[] } | { readonly issue: RowIssue } {
  const decoded: MessageWithImages[] = []
  for (const [at, { role, content, images = [] }] of messages.entries()) {
    const own: DecodedImage[] = []
    for (const [nth, { name, data }] of images.entries()) {
      const field = `prompt.${at}.images.${nth}`
      const bytes = Buffer.from(data.slice(data.indexOf(",") + 1), "base64")
      const type = imageTypeOf(bytes)
      if (bytes.length > MAX_IMAGE_BYTES) {
        const message = `is larger than ${MAX_IMAGE_BYTES / 1024 / 1024} MiB; make it smaller`
        return { issue: { field, code: "image-too-large", message } }
      }
      if (type === undefined) {
        const message = "is no PNG, JPEG, WebP or GIF image; convert it"
        return { issue: { field, code: "image-unknown", message } }
      }
      own.push({ name, type, bytes })
    }
    decoded.push({ role, content, ...(own.length === 0 ? {} : { images: own }) })
  }
  return { messages: decoded }
}
