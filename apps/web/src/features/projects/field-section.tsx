import { type ReactNode, useId } from "react"

interface FieldSectionProps {
  readonly title: string
  readonly description?: string
  readonly children: ReactNode
}

/** A titled group of fields of a long form: what it is about at the left, the fields at the right. */
export function FieldSection({ title, description, children }: FieldSectionProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-4 border-t border-line pt-6 first:border-t-0 first:pt-0 lg:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <div>
        <h3 id={id} className="text-base font-semibold">
          {title}
        </h3>
        {description !== undefined && <p className="mt-0.5 max-w-prose text-sm text-muted">{description}</p>}
      </div>
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
    </section>
  )
}
