import { EditorView } from "@codemirror/view"

const severityShapes = {
  error: { background: "var(--error)", clipPath: "circle(46%)" },
  warning: { background: "var(--warning)", clipPath: "polygon(50% 8%, 100% 92%, 0 92%)" },
  info: { background: "var(--info)", clipPath: "inset(18%)" },
} as const

const underline = (style: string, colour: string, thickness = "1px") => ({
  backgroundImage: "none",
  textDecoration: `underline ${style} ${colour} ${thickness}`,
  textUnderlineOffset: "4px",
  textDecorationSkipInk: "none",
})

/** The editor in the colours and sizes of the application; every mark has a shape of its own beside its colour. */
export const editorTheme = EditorView.theme({
  "&": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    fontSize: "var(--text-base)",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-sans)", lineHeight: "1.625", overflow: "auto" },
  ".cm-content": { padding: "0.5rem 0", caretColor: "var(--ink)", minHeight: "15rem" },
  ".cm-line": { padding: "0 0.75rem 0 0.375rem" },
  ".cm-placeholder": { color: "var(--muted)" },
  ".cm-gutters": { backgroundColor: "transparent", border: "none", color: "var(--muted)" },

  ".cm-lintRange": { paddingBottom: "0" },
  ".cm-mark-forbidden": underline("wavy", "var(--error)"),
  ".cm-mark-discouraged": underline("dashed", "var(--warning)", "2px"),
  ".cm-mark-unexplained": underline("double", "var(--warning)"),
  ".cm-mark-hint": underline("dotted", "var(--info)", "2px"),
  ".cm-lintRange-active": { backgroundColor: "var(--accent-soft)" },
  ".cm-gutter-lint": { width: "1.25rem" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0.45rem 0 0 0.5rem" },
  ".cm-lint-marker": { content: "normal", width: "0.6875rem", height: "0.6875rem", forcedColorAdjust: "none" },
  ".cm-lint-marker-error": { content: "normal", ...severityShapes.error },
  ".cm-lint-marker-warning": { content: "normal", ...severityShapes.warning },
  ".cm-lint-marker-info": { content: "normal", ...severityShapes.info },

  ".cm-tooltip": {
    zIndex: "30",
    maxWidth: "min(26rem, 92vw)",
    border: "1px solid var(--line)",
    borderRadius: "var(--radius-lg)",
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    boxShadow: "var(--shadow-overlay)",
    overflow: "hidden",
  },
  ".cm-tooltip-lint": { listStyle: "none" },
  ".cm-diagnostic": {
    margin: "0",
    padding: "0.75rem 0.875rem",
    border: "none",
    whiteSpace: "normal",
    fontFamily: "var(--font-sans)",
    fontSize: "var(--text-sm)",
    lineHeight: "var(--text-sm--line-height)",
  },
  ".cm-diagnostic + .cm-diagnostic": { borderTop: "1px solid var(--line)" },
  ".cm-diagnosticAction": {
    margin: "0.5rem 0.375rem 0 0",
    padding: "0.25rem 0.625rem",
    border: "1px solid var(--control)",
    borderRadius: "var(--radius-md)",
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    fontWeight: "600",
  },
  ".cm-diagnosticAction:hover": { backgroundColor: "var(--hover)" },
  ".cm-finding-card": { display: "flex", flexDirection: "column", gap: "0.25rem" },
  ".cm-finding-heading": { fontSize: "var(--text-xs)", fontWeight: "600", color: "var(--warning)" },
  ".cm-finding-card-forbidden .cm-finding-heading": { color: "var(--error)" },
  ".cm-finding-card-hint .cm-finding-heading": { color: "var(--info)" },
  ".cm-finding-term": { fontSize: "var(--text-base)", fontWeight: "600" },
  ".cm-finding-source": { fontSize: "var(--text-xs)", color: "var(--muted)" },

  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    maxWidth: "min(36rem, 92vw)",
    maxHeight: "18rem",
    padding: "0.25rem",
    fontFamily: "var(--font-sans)",
    fontSize: "var(--text-sm)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    padding: "0.25rem 0.625rem",
    borderRadius: "var(--radius-md)",
    lineHeight: "1.5",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--hover)",
    color: "var(--ink)",
    outline: "2px solid var(--focus)",
    outlineOffset: "-2px",
  },
  ".cm-completionDetail": { fontStyle: "normal", color: "var(--muted)", marginLeft: "0.75rem" },

  "&.cm-merge-b": { borderLeft: "1px solid var(--line)" },
  "&.cm-merge-a .cm-changedLine, &.cm-merge-b .cm-changedLine, & .cm-inlineChangedLine": {
    backgroundColor: "transparent",
  },
  "&.cm-merge-b .cm-changedText": {
    borderRadius: "2px",
    background: "var(--success-soft)",
    boxShadow: "inset 0 0 0 1px color-mix(in srgb, var(--success) 45%, transparent)",
    boxDecorationBreak: "clone",
  },
  "&.cm-merge-a .cm-changedText, & .cm-deletedChunk .cm-deletedText, &.cm-merge-b .cm-deletedText": {
    background: "var(--error-soft)",
    textDecoration: "line-through var(--error) 1px",
  },
  ".cm-deletedChunk": { padding: "0 0.75rem 0 0.375rem", backgroundColor: "transparent", color: "var(--muted)" },
  ".cm-changeGutter": { width: "4px", paddingLeft: "0" },
  "&.cm-merge-b .cm-changedLineGutter, & .cm-inlineChangedLineGutter": { background: "var(--success)" },
  "&.cm-merge-a .cm-changedLineGutter, & .cm-deletedLineGutter": { background: "var(--error)" },
})
