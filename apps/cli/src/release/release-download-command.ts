import { createHash } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { mkdir, rename, rm, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Command } from "../command.ts"
import { countOf } from "../output/count-of.ts"
import { Refusal } from "../refusal.ts"
import { asked, connect, type Connection } from "../remote/connection.ts"
import { findProject } from "../remote/find-project.ts"
import { findRelease } from "./find-release.ts"

/** How often a download that broke off is taken up again before it is given up. */
const TRIES = 5

interface ReleaseFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** `readback release download`: the files of a release, each checked against its hash. */
export const releaseDownloadCommand: Command = {
  name: "release download",
  summary: "download a data release, and check every file",
  operands: "NUMBER|newest",
  options: {
    project: { value: "NAME", about: "the project, by its name or id" },
    to: { value: "FOLDER", about: "where to put the files" },
    only: { value: "FILE,...", about: "only these files" },
    json: { about: "print one JSON object instead of lines" },
  },
  notes: [
    "A file that is there already and whole is not sent again; a download that broke off goes on where it ended.",
    "Exit code 0: all files are there and have their hashes. 2: misused. 3: not allowed. 4: the server cannot be reached, or a file is damaged.",
  ],
  examples: [
    "readback release download 3 --project drill --to data/drill-3",
    "readback release download newest --project drill --to data --only trl_preference.train.parquet",
  ],
  async run(args, terminal) {
    args.requireOperands(1, 1, "release download NUMBER --project NAME --to FOLDER")
    const folder = args.text("to")
    if (folder === undefined) throw new Refusal("Where to? --to FOLDER")
    const connection = await connect()
    const projectId = await findProject(connection, args.text("project"))
    const releaseId = await findRelease(connection, projectId, args.operands[0] ?? "")
    const release = await asked(connection.api.dataReleases.read.query({ releaseId }))
    if (release.state !== "done") throw new Refusal(`Release ${release.number} is not made (${release.state}).`)
    const only = args
      .text("only")
      ?.split(",")
      .map((name) => name.trim())
    const unknown = only?.find((name) => !release.files.some((file) => file.name === name))
    if (unknown !== undefined) {
      throw new Refusal(
        `The release has no file ${unknown}. It has: ${release.files.map(({ name }) => name).join(", ")}.`,
      )
    }
    const files = release.files.filter(({ name }) => only?.includes(name) ?? true)
    await mkdir(folder, { recursive: true })
    for (const file of files) {
      if (basename(file.name) !== file.name)
        throw new Refusal(`The server names a file outside the folder: ${file.name}`, 4)
      const path = join(folder, file.name)
      await download(connection, { releaseId, file, path, tell: (line) => terminal.progress(line) })
      terminal.progress(undefined)
      if (!args.has("json")) await terminal.write(`${file.sha256}  ${path}\n`)
    }
    const { number, hash } = release
    if (args.has("json")) await terminal.write(`${JSON.stringify({ number, hash, folder, files })}\n`)
    else terminal.note(`Release ${number}: ${countOf(files.length, "file")}, all with their hashes`)
    return 0
  },
}

async function download(
  connection: Connection,
  given: {
    readonly releaseId: string
    readonly file: ReleaseFile
    readonly path: string
    readonly tell: (line: string) => void
  },
): Promise<void> {
  const { file, path } = given
  if ((await hashOf(path)) === file.sha256) return
  const part = `${path}.part`
  let problem = ""
  for (let tries = 0; tries < TRIES; tries += 1) {
    const have = await sizeOf(part)
    if (have < file.bytes || (file.bytes === 0 && have === 0)) {
      problem = await fetchRest(connection, { ...given, part, have })
    }
    if ((await sizeOf(part)) < file.bytes) continue
    if ((await hashOf(part)) === file.sha256) return rename(part, path)
    problem = "its bytes do not have the hash of the release"
    await rm(part, { force: true })
  }
  throw new Refusal(`${file.name} could not be downloaded: ${problem}. Run the command again to go on.`, 4)
}

/** Fetches what is still missing; answers why it broke off, or nothing. */
async function fetchRest(
  { fetch }: Connection,
  given: {
    readonly releaseId: string
    readonly file: ReleaseFile
    readonly part: string
    readonly have: number
    readonly tell: (line: string) => void
  },
): Promise<string> {
  const { releaseId, file, part, have, tell } = given
  const headers = have === 0 ? {} : { range: `bytes=${have}-`, "if-range": `"${file.sha256}"` }
  const answer = await fetch(`/api/data-releases/${releaseId}/files/${encodeURIComponent(file.name)}`, { headers })
  let received = answer.status === 206 ? have : 0
  const observed = async function* () {
    for await (const chunk of answer.body ?? []) {
      yield chunk
      received += chunk.length
      tell(`${file.name}: ${file.bytes === 0 ? 100 : Math.floor((received / file.bytes) * 100)} %`)
    }
  }
  try {
    await pipeline(Readable.from(observed()), createWriteStream(part, { flags: answer.status === 206 ? "a" : "w" }))
    return ""
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : ""
    if (["ENOSPC", "EACCES", "EROFS"].includes(code)) throw new Refusal(`${part} cannot be written: ${code}.`)
    return error instanceof Error ? error.message : String(error)
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash("sha256")
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
    return hash.digest("hex")
  } catch {
    return undefined
  }
}
