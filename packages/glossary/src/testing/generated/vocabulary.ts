/** Few words that most terms of several words are made of, so that they overlap. */
export const palette: readonly string[] = ["close", "air", "support", "gap", "pad"]

/** Words that terms and texts are made of; few, so that terms contain, repeat and overlap each other. */
export const vocabulary: readonly string[] = [
  ..."close air support gap pad thermal course of action in criterion withdraw lead big materiel matériel".split(" "),
  ..."combatant Marine Foreign İzmir Straße Ωmega Москва fire data staff aircraft system support a non".split(" "),
]

/** Abbreviations and names with every sign that the rules speak of. */
export const designations: readonly string[] = [
  ..."CAS JTAC DoD DODI IT WHO At US U.S. R&D A/A C2 F-16 IED UAV A d ACT MIL-STD ROE eFP XQ.Z. IN TDP DOE".split(" "),
  ..."Node.js C++ 3D commander's·intent counter-insurgency close-air·support attorney·general F-CAS NATO É.U. CAS+ +gap (CAS)".split(
    " ",
  ),
].map((text) => text.replaceAll("·", " "))
