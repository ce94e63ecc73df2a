import type { ReactNode } from "react"
import {
  Button,
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components"
import { Icon } from "./icon.tsx"
import { OVERLAY_PADDING, overlayStyle } from "./overlay-style.ts"

/** One entry of a menu; `isCurrent` marks the one in force. */
interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly aside?: ReactNode
  readonly isCurrent?: boolean
  readonly onAction: () => void
}

interface MenuProps {
  /** Accessible name of the button and the menu. */
  readonly label: string
  readonly trigger: ReactNode
  /** Words above the entries, such as who is signed in. */
  readonly head?: ReactNode
  readonly sections: readonly { readonly title?: string; readonly entries: readonly MenuEntry[] }[]
}

/** A button that opens a menu of actions. */
export function Menu({ label, trigger, head, sections }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        aria-label={label}
        className="inline-flex min-h-9 min-w-0 items-center gap-1.5 rounded-md px-2 text-sm font-medium text-ink hover:bg-hover"
      >
        {trigger}
        <Icon name="down" />
      </Button>
      <Popover containerPadding={OVERLAY_PADDING} className={`${overlayStyle.popover} w-72`}>
        {head !== undefined && <div className="border-b border-line px-3.5 py-3 text-sm">{head}</div>}
        <AriaMenu aria-label={label} className="max-h-96 overflow-auto p-1 outline-none">
          {sections.map((section, index) => (
            <MenuSection key={section.title ?? index} aria-label={section.title ?? label}>
              {section.title !== undefined && (
                <Header className="px-2.5 pt-2 pb-1 text-xs font-semibold text-muted">{section.title}</Header>
              )}
              {section.entries.map((entry) => (
                <AriaMenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.isCurrent === true ? `${entry.label} (chosen)` : entry.label}
                  onAction={entry.onAction}
                  className={overlayStyle.item}
                >
                  <span className="min-w-0 truncate">{entry.label}</span>
                  <span className="flex items-center gap-2">
                    {entry.aside}
                    {entry.isCurrent === true && (
                      <>
                        <span className="sr-only">chosen</span>
                        <Icon name="check" />
                      </>
                    )}
                  </span>
                </AriaMenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
