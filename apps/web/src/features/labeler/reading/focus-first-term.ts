const wrong = ["forbidden", "discouraged", "unexplained"].map((mark) => `[data-mark="${mark}"]`).join()

/** Puts the focus on the first term in an element that is wrong, else on its first term; answers whether there is one. */
export function focusFirstTerm(container: Pick<ParentNode, "querySelector">): boolean {
  const mark = container.querySelector<HTMLElement>(wrong) ?? container.querySelector<HTMLElement>("[data-mark]")
  mark?.focus()
  return mark !== null
}
