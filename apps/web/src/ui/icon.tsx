const paths = {
  down: "M4 6l4 4 4-4",
  check: "M3 8.5l3.2 3.2L13 5",
  cross: "M4 4l8 8M12 4l-8 8",
  warning: "M8 2.5l6 11H2zM8 6.5v3M8 11.6v.1",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 7.4v3.4M8 5.2v.1",
  upload: "M8 11V3M4.5 6L8 2.7 11.5 6M3 13h10",
  download: "M8 2.7V11M4.5 7.7L8 11l3.5-3.3M3 13.3h10",
  copy: "M6 5h7v8.5H6zM10 5V2.5H3V11h3",
  person: "M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8M3 13.5c.6-2.6 2.5-3.8 5-3.8s4.4 1.2 5 3.8",
  contrast: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12V2M10 4v8M12 5.5v5",
  right: "M6 4l4 4-4 4",
  ban: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M3.8 3.8l8.4 8.4",
  circle: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12",
} as const

/** The names of our icons. */
export type IconName = keyof typeof paths

/** A decorative line icon in the colour of its text; always beside words that carry the meaning. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      className="size-4 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <path d={paths[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
