/** Whether the text is a single Unicode code point. */
export const isOneCharacter = (text: string): boolean => /^.$/su.test(text)
