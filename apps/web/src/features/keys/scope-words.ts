import type { ApiKeyScope } from "@readback/domain"

/** What each scope is for, in people's words. */
export const scopeWords: Readonly<Record<ApiKeyScope, { readonly name: string; readonly about: string }>> = {
  projects: { name: "Projects", about: "make and configure projects, read their queue" },
  imports: { name: "Imports", about: "send prompts and responses, read how imports went" },
  generation: { name: "Generation", about: "start and stop runs that ask models" },
  exports: { name: "Exports", about: "make and download training files" },
  measures: { name: "Measures", about: "read agreement, model comparisons and labelers' figures" },
  glossaries: { name: "Glossaries", about: "read glossaries and download their releases" },
}
