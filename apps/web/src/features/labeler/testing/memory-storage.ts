import type { ListedStorage } from "../stored-keys.ts"

/** Web storage in memory. */
export function memoryStorage(): ListedStorage {
  const rows = new Map<string, string>()
  return {
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
    key: (index) => [...rows.keys()][index] ?? null,
    get length() {
      return rows.size
    },
  }
}
