const MOST_OVERRULED = 0.2
const FEWEST_READ = 20

/** Whether a term is overruled so often that its rule is to be mended: more than a fifth, over at least 20 readings (scoring design, C.10). */
export const isToMend = ({ overruled, read }: { readonly overruled: number; readonly read: number }): boolean =>
  read >= FEWEST_READ && overruled / read > MOST_OVERRULED
