import { DatabaseSync } from "node:sqlite"

/** Tables that grow with everybody's work. */
const GROWING =
  "adherence|assignment|comparison|comparison_response|generation_call|judgment|prelabel|prompt|response|review|rewrite|withdrawal"

/** Steps of SQLite's plans that read such a table whole, or build an index over it for one query. */
const WHOLE = new RegExp(
  `^SCAN (${GROWING})\\b|AUTOMATIC .*INDEX \\((project|comparison|prompt|response|judgment|run)_id`,
)

/** What asks for some rows: not what counts them, and not what asks for none. */
const isSelective = (sql: string): boolean =>
  /^\s*(select|update|delete)\b.*\bwhere\b(?! \(?false)/is.test(sql) && !/^[^(]*count\(\*\)/i.test(sql)

// oxlint-disable-next-line typescript/unbound-method -- called with the database it is asked of
const prepare = DatabaseSync.prototype.prepare
const known = new Set<string>()

/** Fails what asks for some rows of a growing table and would read all of them: it would get slower with every day of work. */
DatabaseSync.prototype.prepare = function (sql) {
  if (!known.has(sql)) {
    known.add(sql)
    const plan = isSelective(sql) ? prepare.call(this, `explain query plan ${sql}`).all() : []
    const whole = plan.map((step) => String(step["detail"])).filter((step) => WHOLE.test(step))
    if (whole.length > 0) throw new Error(`This query reads a whole table (${whole.join("; ")}): ${sql}`)
  }
  return prepare.call(this, sql)
}
