import type { Command } from "./command.ts"
import { exportCommand } from "./export/export-command.ts"
import { generateCommand } from "./generate/generate-command.ts"
import { convertCommand } from "./glossary/convert-command.ts"
import { diffCommand } from "./glossary/diff-command.ts"
import { lintCommand } from "./glossary/lint-command.ts"
import { statsCommand } from "./glossary/stats-command.ts"
import { testCommand } from "./glossary/test-command.ts"
import { importCommand } from "./import/import-command.ts"
import { agreementCommand } from "./measure/agreement-command.ts"
import { leaderboardCommand } from "./measure/leaderboard-command.ts"
import { projectCreateCommand } from "./project/project-create-command.ts"
import { projectListCommand } from "./project/project-list-command.ts"
import { releaseCreateCommand } from "./release/release-create-command.ts"
import { releaseDiffCommand } from "./release/release-diff-command.ts"
import { releaseDownloadCommand } from "./release/release-download-command.ts"
import { releaseListCommand } from "./release/release-list-command.ts"
import { loginCommand } from "./remote/login-command.ts"
import { scoreCommand } from "./score/score-command.ts"
import { validateCommand } from "./validate/validate-command.ts"

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  scoreCommand,
  validateCommand,
  loginCommand,
  projectListCommand,
  projectCreateCommand,
  importCommand,
  generateCommand,
  exportCommand,
  releaseListCommand,
  releaseCreateCommand,
  releaseDownloadCommand,
  releaseDiffCommand,
  agreementCommand,
  leaderboardCommand,
  lintCommand,
  testCommand,
  statsCommand,
  diffCommand,
  convertCommand,
]
