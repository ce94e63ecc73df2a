import { ImageId } from "@readback/domain"
import { readImage } from "@readback/pipeline"
import { z } from "zod"
import { parseInput } from "../parse-input.ts"
import type { Route } from "./route.ts"

const Params = z.object({ imageId: ImageId })

/** An image of a prompt. Its bytes never change, but who may see it may: it is asked for again in every session. */
export const readImageRoute: Route = {
  method: "GET",
  path: "/api/images/:imageId",
  action: "project:read",
  operation: {
    summary: "Read an image of a prompt",
    description: "Its bytes never change.",
    answer: { mediaType: "image/*", description: "The image." },
  },
  handle: async ({ params, ctx }) => {
    const { type, bytes } = await readImage(ctx, parseInput(Params, params))
    return new Response(Uint8Array.from(bytes), {
      headers: {
        "content-type": type,
        "content-disposition": "inline",
        "cache-control": "private, no-store",
      },
    })
  },
}
