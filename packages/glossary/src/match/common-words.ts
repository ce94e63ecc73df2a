/** Frequent English words, lower case: an abbreviation spelled like one of them cannot be told from the word itself. */
export const commonWords: ReadonlySet<string> = new Set(
  `a able about above accept access account across act action active actual add address adult after again against age
  agent ago agree ahead aid aim air all alone along already also alter always am amid among amount an and angle any
  apply apt arc are area arm arms army around art as ask asset at ate attack away axe back bad bag ball ban band bank
  bar bare base basic bat bay be beam bear beat bed been before began begin being below belt best bet better between
  beyond bid big bit black block blue board boat body bomb bond book both bow box boy brief bring build bulk bus busy
  but buy by call came camp can cap car card care carry case cast cat cause cease cell center chance change charge
  check chief child city claim clean clear close coast code cold come common con cool cop core cost could count course
  cover craft crew cross cup current cut damp dare dart data date day dead deal dear decide deck deep deer delay den
  depart deploy depth desk did die dig dip direct dirt do does dog done door dot down draft draw drawn drill drive drop
  dry due dug duty e-mail each ear early earth ease east easy eat edge effect email end enemy enough enter equal era err even event
  ever every exit eye face facility fact fad fair fall far farm fast fat fax fear fed fee feed feel feet fell felt few
  field fight file fill film final find fine fire firm first fish fit five fix flag flat fleet flight flow fly fold
  food foot for force form fort forward found four frame free from front fuel full fund gain gap gas gate gave gear get
  gift girl give glad go goal god gold good got grade grant great green grid ground group grow guard guide gun had hair
  half hall hand hang hard has hat have he head hear heart heat heavy held help her here hero high hill him his hit
  hold hole home hope horn host hot hour house how hub hull hung hunt i ice idea if ill impact import in inch index
  into iron is issue it item its itself jam jet job join joint judge jump just keen keep kept key kill kind kit knew
  know lab lack lad lamp land lap large laser last late law lay lead leader learn leave led left leg less let letter
  level lid lie life lift light like limit line link list lit live load loan local lock log long look loop lose lost
  lot love low mad made mail main major make man many map march mark mass mast mat match may me mean means meet men
  mere met mid might mile mind mine minor miss mission mob mode month moon more most move much must my name near neat
  neck need net never new news next nice night nine no nod none nor north nose not note now nut oak object odd of off
  office often oil old on once one only open or oral order other our out over own pace pack pad page paid pain pair pan
  par park part party pass past pat path pay peace pen per percent period pet phase pick pie pilot pin pit place plan
  plane plant plate play plus point pole police pool poor port pose post pot power press price print prior pro pub pull
  pulse pump pure push put quick rack radar radio raid rail rain raise ran range rank rap rapid rare rat rate rather raw
  ray reach read ready real rear red rely report rest rice rich rid ride ring rip rise risk road rob rock rod role roll
  roof room root rope rose rot round route row rub rule rum run rush sad safe said sail sale same sand sap sat save saw
  say scale scan scar scope score sea seal search seat second secure see seek seen self sell send sense sent serve
  service set seven sex shall shape share she ship shoe shop short shot should show shut sick side sign since single
  sink sir sit site six size skill skin sky slam slow small smart snap so soft soil sold some son soon sort sound south
  space span spare speak speed spell spin spot spread staff stage stand star start state status stay steel steep step
  still stone stop store storm story straight strap stream stress strike strong study style sub such sum sun support
  sure surface swap sword system tab table tactical tag tail take talk tall tan tank tap target task tax team tech tell
  ten tend tent term test text than that the their them then there these they thin thing third this those threat three
  throw thus tide tie tight till time tin tip tire title to today together ton tone too took tool top tore total touch
  tow town track trade train tram trap travel tray tree trial trip troop truck true try tub tube tug turn twin two type
  under unit until up upon us use used user van vast vat very vet via view vision vote wait walk wall want war ward warm
  warn was wash watch water wave way we weapon wear weather web week weight well went were west wet what wheel when
  where which while white who whole why wide wife wild will win wind wing wire wise wish with within woman won wood word
  work world worn worth would write yard yet you young your zero zone`.split(/\s+/),
)
