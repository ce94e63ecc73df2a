interface AlphabetProps {
  readonly letters: readonly string[]
  readonly current: string | undefined
  readonly onChange: (letter: string | undefined) => void
}

/** The letters under which there is something; one that is chosen is left again by choosing it once more. */
export function Alphabet({ letters, current, onChange }: AlphabetProps) {
  return (
    <div role="group" aria-label="First letter" className="flex flex-wrap gap-1">
      {letters.map((letter) => (
        <button
          key={letter}
          type="button"
          aria-pressed={letter === current}
          onClick={() => onChange(letter === current ? undefined : letter)}
          className="grid min-h-8 min-w-8 place-items-center rounded-md border border-line bg-surface px-1.5 text-sm font-semibold text-ink hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
        >
          {letter}
        </button>
      ))}
    </div>
  )
}
