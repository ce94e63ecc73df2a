/** Grey lines where content will be; says "Loading" to screen readers once. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  return (
    <output className="flex flex-col gap-3 py-2">
      <span className="sr-only">Loading</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          aria-hidden
          className="h-4 animate-pulse rounded-sm bg-hover motion-reduce:animate-none"
          style={{ width: `${92 - ((line * 17) % 45)}%` }}
        />
      ))}
    </output>
  )
}
