/** A key as keymaps write it, such as "Mod+Enter", as the caps a person presses. */
export function KeyCaps({ name }: { readonly name: string }) {
  const caps = name === "+" ? ["+"] : name.split("+")
  return (
    <span className="inline-flex gap-1">
      {caps.map((cap) => (
        <kbd key={cap} className="rounded-sm border border-control bg-sunken px-1.5 py-px text-xs font-semibold">
          {capWords(cap)}
        </kbd>
      ))}
    </span>
  )
}

const isMac = /Mac|iP(?:hone|ad)/.test(navigator.userAgent)

function capWords(cap: string): string {
  if (cap === "Mod") return isMac ? "⌘" : "Ctrl"
  return cap.length === 1 ? cap.toUpperCase() : cap
}
