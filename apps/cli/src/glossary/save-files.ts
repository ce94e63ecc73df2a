import { existsSync } from "node:fs"
import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { ValeFile } from "@readback/glossary/formats"
import { Refusal } from "../refusal.ts"

/** Writes one file; what stands in the way is said in a sentence. */
export async function saveFile(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  } catch (error) {
    throw new Refusal(`"${path}" cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Writes files into a folder and answers how many; a folder that has settings of its own already is left alone. */
export async function saveFiles(folder: string | undefined, files: readonly ValeFile[]): Promise<number> {
  if (folder === undefined) throw new Refusal("A Vale style is several files. Name a folder for them as OUT.")
  if (existsSync(join(folder, ".vale.ini")))
    throw new Refusal(`"${folder}" has a .vale.ini already. Name a new folder, and take from it what you need.`)
  for (const { path, text } of files) await saveFile(join(folder, path), text)
  return files.length
}
