/** Files in the order of import: those named after questions first, because answers need them; else by name. */
export function orderFiles<F extends { readonly name: string }>(files: readonly F[]): readonly F[] {
  const isQuestions = (file: F) => /question/i.test(file.name)
  return files.toSorted(
    (a, b) => Number(isQuestions(b)) - Number(isQuestions(a)) || a.name.localeCompare(b.name, "en", { numeric: true }),
  )
}
