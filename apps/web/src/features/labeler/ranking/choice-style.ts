/** How a choice of the labeling screen looks: a button that stays pressed. */
export const choiceStyle =
  "flex cursor-pointer flex-col items-center justify-center rounded-md border border-control bg-surface px-1.5 py-1 " +
  "text-center text-xs leading-tight font-semibold text-ink hover:bg-hover data-selected:border-accent " +
  "data-selected:bg-accent data-selected:text-on-accent data-focus-visible:outline-2 " +
  "data-focus-visible:outline-offset-2 data-focus-visible:outline-focus"
