/**
 * What a text answers, as one text: the messages of its prompt but those of the system, which instruct the model and
 * often hold a whole glossary.
 */
export function promptText(messages: readonly { readonly role: string; readonly content: string }[]): string {
  return messages
    .filter(({ role }) => role !== "system")
    .map(({ content }) => content)
    .join("\n\n")
}
