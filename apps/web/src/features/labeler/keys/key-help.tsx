import { useState } from "react"
import { Button as AriaButton } from "react-aria-components"
import { useWorkingStyle } from "../../../api/working-style.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { KeyCaps } from "./key-caps.tsx"
import {
  type ActionName,
  actionNames,
  actionWords,
  defaultKeys,
  type Keymap,
  rewriteKeyHelp,
  takenBy,
} from "./keymap.ts"
import { PressKey } from "./press-key.tsx"
import { useKeymap } from "./use-keymap.ts"

/** How many actions stand in the first column, under the digits. */
const HALF = 10

interface KeyHelpProps {
  readonly onClose: () => void
  /** What the digits do in this task. */
  readonly digits: readonly { readonly keys: string; readonly does: string }[]
}

/** The keys of the labeling screen, each of which can be given to another key. */
export default function KeyHelp({ onClose, digits }: KeyHelpProps) {
  const keys = useKeymap()
  const { style, change } = useWorkingStyle()
  const [asking, setAsking] = useState<ActionName>()
  const isOwn = actionNames.some((name) => keys[name] !== defaultKeys[name])
  const give = (name: ActionName, key: string) => {
    // A key does one thing: whoever had it gets the key that is given up.
    const other = takenBy(keys, key, name)
    const swapped = other === undefined ? {} : { [other]: keys[name] }
    change({ ...style, keys: { ...style.keys, ...swapped, [name]: key } })
    setAsking(undefined)
  }
  const own = (name: ActionName) => (
    <KeyRow key={name} does={actionWords[name]}>
      {asking === name ? (
        <PressKey onPress={(key) => give(name, key)} onLeave={() => setAsking(undefined)} />
      ) : (
        <OwnKey name={name} keys={keys} onAsk={() => setAsking(name)} />
      )}
    </KeyRow>
  )
  return (
    <Dialog title="Keys" isOpen onClose={onClose} isWide>
      <p className="text-sm text-muted">
        While you type in a text field, only keys with Ctrl act, and Esc leaves the field. Choose a key to replace it.
      </p>
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-3">
        <KeyList>
          {digits.map(({ keys: names, does }) => (
            <KeyRow key={names} does={does}>
              <KeyCaps name={names} />
            </KeyRow>
          ))}
          {actionNames.slice(0, HALF).map(own)}
        </KeyList>
        <KeyList>{actionNames.slice(HALF).map(own)}</KeyList>
        <div>
          <h3 className="text-sm font-semibold">While you rewrite</h3>
          <KeyList>
            {rewriteKeyHelp.map(({ keys: caps, does }) => (
              <KeyRow key={does} does={does}>
                <KeyCaps name={caps.join("+")} />
              </KeyRow>
            ))}
          </KeyList>
        </div>
      </div>
      <div className="flex justify-end gap-2">
        {isOwn && <Button onPress={() => change({ ...style, keys: {} })}>Use the usual keys</Button>}
        <Button variant="primary" onPress={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}

function KeyList({ children }: { readonly children: React.ReactNode }) {
  return (
    <dl className="grid grid-cols-[6rem_1fr] items-center gap-x-3 gap-y-1 self-start text-sm leading-snug">
      {children}
    </dl>
  )
}

function KeyRow({ does, children }: { readonly does: string; readonly children: React.ReactNode }) {
  return (
    <div className="contents">
      <dt className="flex min-h-9 items-center">{children}</dt>
      <dd>{does}</dd>
    </div>
  )
}

interface OwnKeyProps {
  readonly name: ActionName
  readonly keys: Keymap
  readonly onAsk: () => void
}

function OwnKey({ name, keys, onAsk }: OwnKeyProps) {
  return (
    <AriaButton
      className="-mx-1 rounded-md px-1 py-0.5 hover:bg-hover"
      aria-label={`${actionWords[name]}: change the key ${keys[name]}`}
      onPress={onAsk}
    >
      <KeyCaps name={keys[name]} />
    </AriaButton>
  )
}
