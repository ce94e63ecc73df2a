import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react"
import type { EditorHost } from "./code-editor/editor-host.ts"
import type { CarriedState, MountedEditor } from "./code-editor/mount-editor.ts"
import type { Finding } from "@readback/glossary"
import type { Answering } from "../use-termbase.ts"
import type { Comparison } from "./comparison.ts"
import { createEcho } from "./echo.ts"
import type { EditorHandle } from "./editor-handle.ts"
import { PlainEditor } from "./plain-editor.tsx"
import { useCodeEditor } from "./use-code-editor.ts"

interface RewriteEditorProps {
  readonly ref: Ref<EditorHandle>
  readonly name: string
  readonly text: string
  readonly original: string
  readonly comparison: Comparison
  /** Findings and the text that they are about. */
  readonly checked: { readonly text: string; readonly findings: readonly Finding[] }
  readonly glossary: Answering | undefined
  readonly host: EditorHost
}

const frame =
  "overflow-hidden rounded-md border border-control bg-surface " +
  "has-[.cm-content:focus-visible]:outline-2 has-[.cm-content:focus-visible]:outline-offset-2 " +
  "has-[.cm-content:focus-visible]:outline-focus [&_.cm-content]:outline-none! " +
  "[&>*>.cm-editor]:max-h-[min(32rem,55dvh)] [&_.cm-mergeView]:max-h-[min(32rem,55dvh)] [&_.cm-mergeView]:overflow-auto"

/** The field in which the rewrite is written: the code editor, or a plain field until and unless that is there. */
export function RewriteEditor({ ref, name, text, original, comparison, checked, glossary, host }: RewriteEditorProps) {
  const { code, giveUp } = useCodeEditor()
  const place = useRef<HTMLDivElement>(null)
  const plain = useRef<EditorHandle>(null)
  const mounted = useRef<MountedEditor>(undefined)
  const carried = useRef<CarriedState>(undefined)
  const echo = useRef(createEcho(text))
  const latest = useRef({ text, host, checked })
  const hopeless = useRef(giveUp)
  useLayoutEffect(() => {
    latest.current = { text, host, checked }
  })
  const names = { rewrite: `Your rewrite of response ${name}`, original: `Response ${name} as it was` }

  useLayoutEffect(() => {
    if (code === undefined || place.current === null) return
    echo.current = createEcho(latest.current.text)
    const options = {
      text: latest.current.text,
      original,
      names: { rewrite: `Your rewrite of response ${name}`, original: `Response ${name} as it was` },
      comparison,
      glossary,
      carried: carried.current,
      host: () => ({
        ...latest.current.host,
        onText(next: string, caret: number | undefined) {
          echo.current.say(next)
          latest.current.host.onText(next, caret)
        },
      }),
    }
    let editor: MountedEditor
    try {
      editor = code.mountEditor(place.current, options)
    } catch (error) {
      reportError(error)
      hopeless.current()
      return
    }
    mounted.current = editor
    editor.showFindings(latest.current.checked.text, latest.current.checked.findings)
    return () => {
      carried.current = editor.carry()
      editor.destroy()
      mounted.current = undefined
    }
  }, [code, name, original, comparison, glossary])

  useLayoutEffect(() => {
    if (!echo.current.isOwn(text)) mounted.current?.setText(text)
  }, [text])
  useEffect(() => {
    mounted.current?.showFindings(checked.text, checked.findings)
  }, [checked])

  useImperativeHandle(ref, () => {
    const field = () => mounted.current ?? plain.current
    return {
      focus: () => field()?.focus(),
      select: (start, end) => field()?.select(start, end),
      apply: (edits) => field()?.apply(edits),
    }
  }, [])

  if (code === undefined)
    return (
      <PlainEditor
        ref={plain}
        name={names.rewrite}
        text={text}
        onText={host.onText}
        onSelect={host.onSelect}
        onLeave={host.onLeave}
        onGone={(state) => {
          carried.current = state
        }}
      />
    )
  return (
    <div className={frame}>
      {comparison === "side-by-side" && (
        <div
          aria-hidden
          className="grid grid-cols-2 border-b border-line bg-sunken py-1 text-xs font-semibold text-muted"
        >
          <span className="pl-2.5">{names.original}</span>
          <span className="pl-2.5">{names.rewrite}</span>
        </div>
      )}
      <div ref={place} />
    </div>
  )
}
