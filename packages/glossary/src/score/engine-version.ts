import { scoreConfig } from "./score-config.ts"

/** Names the matching and scoring rules; it changes whenever the same text may score differently. */
export const ENGINE_VERSION: string = `glossary-11.score-${scoreConfig.version}`
