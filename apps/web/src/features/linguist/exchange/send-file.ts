import type { GlossaryImportReport } from "@readback/server/api"
import { failureOf } from "../../../api/failure-of.ts"
import { RouteFailure } from "../../../api/route-failure.ts"
import { upload } from "../../../api/upload.ts"

type Sending = Parameters<typeof upload>[0]

/** Sends a glossary file; where that fails because the file changed on disk since it was chosen, it says so. */
export async function sendFile(sending: Sending): Promise<GlossaryImportReport> {
  try {
    return await upload<GlossaryImportReport>(sending)
  } catch (error) {
    if (sending.signal.aborted || failureOf(error).code !== "unreachable") throw error
    if (await isReadable(sending.file)) throw error
    throw new RouteFailure({
      code: "invalid",
      message: "The file cannot be read any more: it was changed, moved or removed. Choose it again.",
      status: undefined,
    })
  }
}

const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
