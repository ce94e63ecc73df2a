/** What somebody typed as a number: nothing where the field is empty, NaN where it is none. */
export const numberOrNothing = (text: string): number | undefined => {
  const typed = text.trim().replaceAll(",", "")
  return typed === "" ? undefined : Number(typed)
}
