/** Longest language tag that is read, which RFC 5646 (section 4.4.1) asks implementations to hold. */
export const LONGEST_LANGUAGE = 35

/** Whether the text has the shape of a language tag (BCP 47), such as en or zh-Hant-TW. */
export const isLanguageTag = (text: string): boolean =>
  text.length <= LONGEST_LANGUAGE && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text)
