import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { root } from "./toolchain.mjs"

const rooted = /^(apps|packages|tests|docs|tools)\//

/** Paths that the documentation names and that do not exist: `code` that looks like one, and relative links. */
export function deadPaths() {
  const listed = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
    cwd: root,
    encoding: "utf8",
  })
  return listed.stdout
    .split("\n")
    .filter((file) => file !== "" && existsSync(join(root, file)))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8")
      const inCode = [...text.matchAll(/`([^`\n]+)`/g)]
        .map((hit) => hit[1].split(/[\s:#]/)[0])
        .filter((path) => rooted.test(path))
      const inLinks = [...text.matchAll(/\]\(([^)#\s]+)/g)]
        .map((hit) => hit[1])
        .filter((link) => !/^[a-z]+:/.test(link))
      const isDead = (path, from) => !/[*<>{}$]/.test(path) && !existsSync(join(root, from, path))
      return [
        ...inCode.filter((path) => isDead(path, ".")),
        ...inLinks.filter((path) => isDead(path, dirname(file))),
      ].map((path) => `${file}: ${path} does not exist`)
    })
}
