import type { ReactNode } from "react"

/** What is known of something, as names and values; those without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const known = facts.filter(([, value]) => value !== undefined && value !== "" && value !== false)
  if (known.length === 0) return null
  return (
    <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
      {known.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="mb-1 min-w-0 whitespace-pre-line sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
