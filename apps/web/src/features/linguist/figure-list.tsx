import type { Figure } from "@readback/glossary"

/** Only such an address leads anywhere from a browser; others, such as a number in a binder, are shown as they are. */
const isLink = (target: string): boolean => /^https?:\/\//i.test(target)

/** The figures of a concept. They are kept elsewhere and opened only when somebody asks for them. */
export function FigureList({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {figures.map(({ target, caption }) => (
        <li key={`${target} ${caption}`}>
          {isLink(target) ? (
            <a href={target} target="_blank" rel="noreferrer" className="break-words text-accent-ink underline">
              {caption ?? target}
            </a>
          ) : (
            <>
              {caption !== undefined && `${caption}: `}
              <span className="break-words">{target}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
