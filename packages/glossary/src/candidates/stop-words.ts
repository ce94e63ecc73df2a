/** Words that no English term begins or ends with. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a about above across after again against all along also although always am among an and another any are around as at " +
    "back be because been before being below between both but by came can cannot come could did do does doing done down during " +
    "each either else even ever every few first following for from further get give given go goes going got had has have having he " +
    "her here hers him his how however i if in into is it its itself just keep last least less let like ll made make makes making " +
    "many may me might more most much must my near need needs never next no none nor not now of off often on once one only or other " +
    "our out over per please put rather re s said same see several shall she should since so some such t take than that the their " +
    "them then there these they this those through thus to together too toward towards two under until up upon us use used using ve very " +
    "via was way we well were what when where whether which while who whom whose why will with within without would yet you your"
  ).split(" "),
)
