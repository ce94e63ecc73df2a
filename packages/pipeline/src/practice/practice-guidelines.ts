/** The guidelines of a practice project, in Markdown: how to judge, for somebody who never labeled. */
export const practiceGuidelines = `# Welcome

You read a request and two answers, and say which answer is better. Nothing that you do here counts, and after each task you
see what was expected and why. It takes about fifteen minutes.

## Judge in five steps

1. **Read the request.** What is asked, for whom, and in what form?
2. **Read both answers to the end.** Underlined terms have cards: point at one, or press \`T\`.
3. **Choose.** \`1\` to \`3\`: answer A is better. \`4\`: a tie. \`5\` to \`7\`: answer B is better. \`0\`: you would send neither.
4. **Rewrite if you like.** \`R\` opens the better answer, so that you can make it one that could be sent as it stands.
5. **Submit** with \`Ctrl+Enter\`. You can take it back for ten minutes.

## What counts, in this order

1. It does what was asked.
2. Its facts are those of the request. Nothing is invented and nothing is missing.
3. Its terms are the right ones for its readers.
4. It is as short and as clear as it can be.

## In doubt

Ask yourself: which one would I send? There is no trick in these tasks, and no clock.
`
