import { useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useEffect, useMemo, useState } from "react"
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components"
import { api } from "../../../api/api.ts"
import { ScrollRegion } from "../../../ui/scroll-region.tsx"
import { formatInstant } from "../../../words/format-instant.ts"
import { KeyCaps } from "../keys/key-caps.tsx"
import { type ActionName, actionNames, actionWords } from "../keys/keymap.ts"
import { useKeymap } from "../keys/use-keymap.ts"
import { termFacts } from "../reading/term-facts.ts"
import { whenIdle } from "../rewriting/code-editor/when-idle.ts"
import { fillInSlices } from "../rewriting/fill-in-slices.ts"
import type { Termbase } from "../use-termbase.ts"
import { createTermList, type FoundTerm } from "./find-terms.ts"

/** Most terms that are shown for what was typed. */
const MOST_TERMS = 12

const lists = new WeakMap<object, ReturnType<typeof createTermList>>()

interface CommandPaletteProps {
  readonly projectId: string
  readonly termbase: Termbase | undefined
  readonly onClose: () => void
  readonly onAction: (action: ActionName) => void
}

/** Everything there is to do, every term of the glossary, and one's latest tasks, found by typing. */
export default function CommandPalette({ projectId, termbase, onClose, onAction }: CommandPaletteProps) {
  const [words, setWords] = useState("")
  const [shown, setShown] = useState<FoundTerm>()
  const keys = useKeymap()
  const terms = useTermList(termbase)
  const navigate = useNavigate()
  const latest = useQuery(api.labeling.history.queryOptions({ projectId, limit: 8 })).data?.judgments ?? []
  const asked = words.trim().toLowerCase()
  const isAsked = (text: string) => text.toLowerCase().includes(asked)
  const commands = actionNames.filter((name) => name !== "palette" && isAsked(actionWords[name]))
  const found = terms?.find(words, MOST_TERMS) ?? []
  const recent = latest.filter(({ prompt }) => isAsked(prompt))
  const facts = shown === undefined ? undefined : termFacts(termbase?.concept(shown.conceptId))
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={onClose}
      className="fixed inset-0 z-40 flex items-start justify-center bg-[rgb(0_0_0/0.5)] px-3 pt-[12vh]"
    >
      <Modal className="w-full max-w-2xl rounded-lg border border-line bg-surface text-ink shadow-overlay">
        <Dialog aria-label="Command palette" className="flex flex-col outline-none">
          <Autocomplete inputValue={words} onInputChange={setWords}>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a palette is opened to type in it at once */}
            <SearchField autoFocus aria-label="Commands, terms and tasks" className="border-b border-line p-3">
              <Input
                placeholder="Type a command, a term, or a word of a task"
                className="w-full rounded-md border border-control bg-surface px-3 py-2 text-base text-ink placeholder:text-muted"
              />
            </SearchField>
            <ScrollRegion label="Found" className="max-h-[50vh] overflow-y-auto">
              <Menu
                aria-label="Results"
                className="p-1.5 outline-none"
                renderEmptyState={() => <p className="px-3 py-4 text-sm text-muted">Nothing is called that.</p>}
              >
                {found.length > 0 && (
                  <Part title="Terms">
                    {found.map((term) => (
                      <Line
                        key={`${term.conceptId}:${term.text}`}
                        text={`${term.text}, ${term.status}`}
                        shouldClose={false}
                        onAction={() => setShown(term)}
                      >
                        <span className="min-w-0 flex-1">
                          <strong>{term.text}</strong>
                          {term.preferred !== undefined && term.preferred !== term.text && (
                            <span className="text-muted"> → {term.preferred}</span>
                          )}
                        </span>
                        <span className="text-xs text-muted">{term.status}</span>
                      </Line>
                    ))}
                  </Part>
                )}
                {commands.length > 0 && (
                  <Part title="Commands">
                    {commands.map((name) => (
                      <Line
                        key={name}
                        text={actionWords[name]}
                        onAction={() => {
                          onClose()
                          // When the palette is gone: what comes next may want the focus.
                          requestAnimationFrame(() => onAction(name))
                        }}
                      >
                        <span className="flex-1">{actionWords[name]}</span>
                        <KeyCaps name={keys[name]} />
                      </Line>
                    ))}
                  </Part>
                )}
                {recent.length > 0 && (
                  <Part title="Your latest tasks">
                    {recent.map(({ id, prompt, createdAt }) => (
                      <Line
                        key={id}
                        text={prompt}
                        onAction={() =>
                          void navigate({
                            to: "/projects/$projectId/work/$judgmentId",
                            params: { projectId, judgmentId: id },
                          })
                        }
                      >
                        <span className="min-w-0 flex-1 truncate">{prompt}</span>
                        <span className="text-xs whitespace-nowrap text-muted">{formatInstant(createdAt)}</span>
                      </Line>
                    ))}
                  </Part>
                )}
              </Menu>
            </ScrollRegion>
          </Autocomplete>
          {facts !== undefined && shown !== undefined && (
            <div role="status" className="flex flex-col gap-1 border-t border-line px-4 py-3 text-sm">
              <p className="text-base font-semibold">
                {facts.preferred ?? shown.text}
                {facts.abbreviations.length > 0 && (
                  <span className="font-normal text-muted"> ({facts.abbreviations.join(", ")})</span>
                )}
              </p>
              <p>{facts.definition ?? "The glossary gives no definition."}</p>
              {facts.source !== undefined && <p className="text-xs text-muted">Source: {facts.source}</p>}
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <MenuSection>
      <Header className="px-2.5 pt-2 pb-1 text-xs font-semibold text-muted">{title}</Header>
      {children}
    </MenuSection>
  )
}

interface LineProps {
  /** What a screen reader says of it. */
  readonly text: string
  readonly shouldClose?: boolean
  readonly onAction: () => void
  readonly children: React.ReactNode
}

function Line({ text, shouldClose = true, onAction, children }: LineProps) {
  return (
    <MenuItem
      textValue={text}
      shouldCloseOnSelect={shouldClose}
      onAction={onAction}
      className="flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-2.5 text-sm outline-none data-focused:bg-accent-soft"
    >
      {children}
    </MenuItem>
  )
}

/** The terms of the pinned release; they are read in slices, once for each release. */
function useTermList(termbase: Termbase | undefined) {
  const matcher = termbase?.matcher
  const [, setIsFilled] = useState(false)
  const list = useMemo(() => (matcher === undefined ? undefined : (lists.get(matcher) ?? createTermList())), [matcher])
  useEffect(() => {
    if (matcher === undefined || list === undefined || lists.has(matcher)) return
    lists.set(matcher, list)
    const { conceptCount, conceptAt } = matcher.compiled
    const fill = async () => {
      await fillInSlices(conceptCount, (at) => list.add(conceptAt(at)), {
        pause: whenIdle,
        now: () => performance.now(),
      })
      setIsFilled(true)
    }
    void fill()
  }, [matcher, list])
  return list
}
