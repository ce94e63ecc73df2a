import type { ReactNode } from "react"
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components"

interface OneTab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A number or a badge beside the label. */
  readonly aside?: ReactNode
}

interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly OneTab<Id>[]
  readonly current: Id
  readonly onChange: (id: Id) => void
  readonly children: ReactNode
}

/** Several views of one thing, of which one is shown. */
export function Tabs<Id extends string>({ label, tabs, current, onChange, children }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={current}
      onSelectionChange={(key) => {
        const chosen = tabs.find(({ id }) => id === key)
        if (chosen !== undefined) onChange(chosen.id)
      }}
      // Its tabs and its panel show where focus is; the frame around them need not.
      className="flex min-w-0 flex-col gap-4 outline-none"
    >
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map(({ id, label: words, aside }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px inline-flex min-h-10 shrink-0 cursor-pointer items-center gap-2 border-b-2 border-transparent px-3 text-sm font-medium whitespace-nowrap text-muted outline-offset-[-2px] hover:text-ink data-selected:border-accent data-selected:font-semibold data-selected:text-ink"
          >
            {words}
            {aside}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={current} id={current} className="flex min-w-0 flex-col gap-4 outline-offset-4">
        {children}
      </TabPanel>
    </AriaTabs>
  )
}
