/** Longest term, expansion or id that a file may hold, in UTF-16 units: databases index names, and no real one comes near. */
export const LONGEST_NAME = 500
