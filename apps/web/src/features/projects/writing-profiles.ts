/** The writing profiles that come with the program (`profileNames` of the glossary package), as a lead chooses among them. */
export const writingProfiles = [
  { id: "default", label: "General", description: "Date-time groups, grids, times and markings are checked." },
  { id: "army-letter", label: "Army letter", description: "AR 25-50: January 1, 2026." },
  { id: "army-memorandum", label: "Army memorandum", description: "AR 25-50: 1 January 2026." },
  { id: "nato", label: "NATO", description: "Day before month." },
  { id: "plain", label: "Plain English", description: "For civilian readers: full forms, no military time." },
  { id: "marking-training", label: "Texts about marking", description: "Markings are examples and not checked." },
] as const

/** What people call a profile; a name that is not known stands for itself. */
export const profileLabel = (id: string): string => writingProfiles.find((one) => one.id === id)?.label ?? id
