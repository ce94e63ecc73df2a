declare module "ahocorasick" {
  export default class AhoCorasick {
    constructor(keywords: string[])
    search(text: string): [number, string[]][]
  }
}

declare module "flashtext.js" {
  export default class KeywordProcessor {
    addKeyword(keyword: string, cleanName: string): void
    extractKeywords(text: string): string[]
  }
}
