import { ENGINE_VERSION } from "@readback/glossary"
import packageJson from "../package.json" with { type: "json" }

/** The version of the program, and of the rules by which it scores. */
export const versionLine = (): string => `readback ${packageJson.version} (engine ${ENGINE_VERSION})`
