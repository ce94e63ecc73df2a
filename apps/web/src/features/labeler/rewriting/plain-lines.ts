/** A text with its line ends as editors keep them, so that offsets mean the same on screen and in findings. */
export const plainLines = (text: string): string => text.replaceAll(/\r\n?/gu, "\n")
