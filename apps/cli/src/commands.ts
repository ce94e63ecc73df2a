import type { Command } from "./command.ts"
import { convertCommand } from "./glossary/convert-command.ts"
import { diffCommand } from "./glossary/diff-command.ts"
import { lintCommand } from "./glossary/lint-command.ts"
import { statsCommand } from "./glossary/stats-command.ts"
import { testCommand } from "./glossary/test-command.ts"
import { scoreCommand } from "./score/score-command.ts"
import { validateCommand } from "./validate/validate-command.ts"

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  scoreCommand,
  validateCommand,
  lintCommand,
  testCommand,
  statsCommand,
  diffCommand,
  convertCommand,
]
