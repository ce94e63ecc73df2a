const onset =
  /^(?:[bcdfghjklmnpqrstvwxz]|[bcfgpsk]l|[bcdfgpt]r|kr|wr|[sdt]w|tw|thw|s[ckmnpqt]|sph|sch|schr?|scr|shr|skr|spl|spr|str|squ|qu|th|thr|sh|ch|chr|chl|ph|phr|phl|wh|gh|gn|kn|pn|ps|pt|mn|rh|ts|tz|gh|kh|gw|fj|cz|sv|vr|zh|dj|ll|mc|mac)?(?=[aeiouy]|$)/
const vowel = /[aeiouy]/
const coda = /(?:[bcdfgjkmnpqtvwxz]{4}|[bcdfghjkmnpqtvwxz]{5}|[jqv]|[jqvwx][bcdfgjkmnpqtvwxz]|[bdfgkpt][jqvwxz])$/
const single = /^[ai]$/

/**
 * Whether the letters (small, a to z) could be an English word: it begins with consonants that English words begin with,
 * has a vowel, and does not end in consonants that none end in. False is a proof; true is none.
 */
export function mayBeEnglish(key: string): boolean {
  if (key.length === 1) return single.test(key)
  return vowel.test(key) && onset.test(key) && !coda.test(key)
}
