import { Failure } from "@readback/domain"

/** Why an upload over the limit is refused. */
export function fileTooLarge(maxBytes: number): Failure {
  const limit = maxBytes < 1024 ** 2 ? `${maxBytes} bytes` : `${Math.floor(maxBytes / 1024 ** 2)} MiB`
  return new Failure("too_large", `The file is larger than ${limit}. Split it into smaller files.`)
}
