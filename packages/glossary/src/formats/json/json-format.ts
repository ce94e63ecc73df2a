/** What our own JSON says of itself. */
export const JSON_FORMAT = "readback-glossary"

/** The version of the format; a reader knows the versions up to its own. */
export const JSON_VERSION = 1
