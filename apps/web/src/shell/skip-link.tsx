/** The first thing that the Tab key reaches: a way past the header. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed top-8 left-3 z-60 -translate-y-24 rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:translate-y-0 print:hidden"
    >
      Skip to the content
    </a>
  )
}
