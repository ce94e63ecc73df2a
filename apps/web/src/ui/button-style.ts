/** The weights a button can have; one primary action a screen. */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger"

/** `compact` is for rows of a table. */
export type ButtonSize = "normal" | "compact"

const shape =
  "inline-flex items-center justify-center gap-2 rounded-md border text-sm font-semibold no-underline " +
  "transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-70"

const sizes: Readonly<Record<ButtonSize, string>> = {
  normal: "min-h-9 px-3.5 py-1.5",
  compact: "-my-1 min-h-7 px-2.5 py-0.5",
}

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-control bg-surface text-ink hover:bg-hover",
  quiet: "border-transparent bg-transparent text-accent-ink hover:bg-hover",
  danger: "border-error bg-surface text-error hover:bg-error hover:text-on-error",
}

/** Classes of a button's look, so that a link that acts as a way on can carry it too. */
export const buttonStyle = (variant: ButtonVariant = "secondary", size: ButtonSize = "normal"): string =>
  `${shape} ${sizes[size]} ${variants[variant]}`
