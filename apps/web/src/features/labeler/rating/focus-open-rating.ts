/** Puts the focus on the first axis that has no point yet, else on the first one. */
export function focusOpenRating(): void {
  const groups = [...document.querySelectorAll<HTMLElement>("[data-ratings] [data-points]")]
  const group = groups.find((one) => one.querySelector("input:checked") === null) ?? groups[0]
  group?.querySelector<HTMLInputElement>("input:checked, input")?.focus()
}
