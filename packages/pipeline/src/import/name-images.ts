import { ImageId, type PromptMessage } from "@readback/domain"
import { insertImages, type Writer } from "@readback/store"
import type { Context } from "../context.ts"
import type { MessageWithImages } from "./decode-images.ts"

/** Messages as they are stored, and the images to store beside them. */
export function nameImages(
  ctx: Context,
  messages: readonly MessageWithImages[],
): { readonly messages: readonly PromptMessage[]; readonly store: (tx: Writer, promptId: string) => Promise<void> } {
  const rows: Omit<Parameters<typeof insertImages>[1][number], "promptId">[] = []
  const named = messages.map(({ role, content, images }) => {
    if (images === undefined) return { role, content }
    const own = images.map(({ name, type, bytes }) => {
      const id = ImageId.parse(ctx.newId())
      rows.push({ id, type, bytes: Buffer.from(bytes) })
      return { id, name, type }
    })
    return { role, content, images: own }
  })
  return {
    messages: named,
    store: (tx, promptId) =>
      insertImages(
        tx,
        rows.map((row) => ({ ...row, promptId })),
      ),
  }
}
