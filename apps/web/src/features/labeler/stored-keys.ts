/** What of web storage holds entries under keys that can be listed. */
export type ListedStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">

/** The keys that begin with a prefix, without it. */
export function storedKeys(storage: ListedStorage, prefix: string): readonly string[] {
  const keys: string[] = []
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index)
    if (key?.startsWith(prefix) === true) keys.push(key.slice(prefix.length))
  }
  return keys
}
