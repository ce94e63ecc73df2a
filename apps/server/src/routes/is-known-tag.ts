/** Whether the caller's list of tags names this one (RFC 9110, If-None-Match). */
export const isKnownTag = (list: string | null, etag: string): boolean =>
  list?.split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, ""))) ?? false
