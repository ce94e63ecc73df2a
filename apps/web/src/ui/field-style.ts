/** Classes shared by everything that a person types into or chooses from. */
export const fieldStyle = {
  group: "flex min-w-0 flex-col gap-1",
  label: "text-sm font-semibold text-ink",
  description: "text-sm text-muted",
  error: "text-sm font-medium text-error",
  input:
    "w-full min-w-0 rounded-md border border-control bg-surface px-3 py-1.5 text-base text-ink placeholder:text-muted " +
    "aria-invalid:border-error aria-invalid:border-2 disabled:bg-sunken disabled:text-muted",
} as const
