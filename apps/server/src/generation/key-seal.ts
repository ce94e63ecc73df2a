import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import type { KeySeal } from "@readback/pipeline"

const ALGORITHM = "aes-256-gcm"
const IV_BYTES = 12
const TAG_BYTES = 16
const VERSION = "v1."

/**
 * Seals keys of model endpoints with AES-256-GCM (NIST SP 800-38D) under a key that HKDF-SHA-256 (RFC 5869) derives from the
 * server's secret for this purpose alone.
 */
export function createKeySeal(secret: string): KeySeal {
  const own = Buffer.from(hkdfSync("sha256", secret, "", "readback model endpoint keys", 32))
  return {
    seal: (key) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(ALGORITHM, own, iv)
      const sealed = Buffer.concat([cipher.update(key, "utf8"), cipher.final()])
      return VERSION + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")
    },
    open: (text) => {
      if (!text.startsWith(VERSION)) return undefined
      const bytes = Buffer.from(text.slice(VERSION.length), "base64url")
      if (bytes.length < IV_BYTES + TAG_BYTES) return undefined
      const decipher = createDecipheriv(ALGORITHM, own, bytes.subarray(0, IV_BYTES))
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      try {
        return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8")
      } catch {
        // Another secret, or altered bytes: the tag tells both.
        return undefined
      }
    },
  }
}
