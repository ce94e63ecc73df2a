import type { EndpointRow } from "@readback/store"

/** An endpoint as people see it: whether it has a key, never which. */
export function endpointView({ sealedKey, isActive: _isActive, createdBy: _createdBy, ...row }: EndpointRow) {
  return {
    ...row,
    hasKey: sealedKey !== null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
