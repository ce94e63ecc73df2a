import { benchmarkWords } from "./benchmark-words.ts"
import type { ReleaseFacts } from "./release-facts.ts"

/** The croissant.json of a release: Croissant 1.1 with the properties of RAI 1.0 that were measured (MLCommons). */
export function writeCroissant(facts: ReleaseFacts): Readonly<Record<string, unknown>> {
  const { statistics, targets, glossary } = facts
  const files = targets.flatMap((one) => one.files.map((file) => ({ ...file, target: one.target })))
  const checked = facts.benchmarks === undefined ? [] : [benchmarkWords(facts.benchmarks)]
  return {
    "@context": {
      "@language": "en",
      "@vocab": "https://schema.org/",
      sc: "https://schema.org/",
      cr: "http://mlcommons.org/croissant/",
      rai: "http://mlcommons.org/croissant/RAI/",
      dct: "http://purl.org/dc/terms/",
      prov: "http://www.w3.org/ns/prov#",
      conformsTo: "dct:conformsTo",
      recordSet: "cr:recordSet",
      field: "cr:field",
      source: "cr:source",
      fileObject: "cr:fileObject",
      extract: "cr:extract",
      column: "cr:column",
      jsonPath: "cr:jsonPath",
      dataType: { "@id": "cr:dataType", "@type": "@vocab" },
      isArray: "cr:isArray",
    },
    "@type": "sc:Dataset",
    conformsTo: ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"],
    name: facts.name,
    description: facts.description === "" ? `Human preferences from the project ${facts.project}.` : facts.description,
    version: facts.snapshot,
    license: `Handling: ${facts.ceiling}`,
    datePublished: facts.until,
    distribution: files.map(({ name, mediaType, sha256, bytes }) => ({
      "@type": "cr:FileObject",
      "@id": name,
      name,
      contentUrl: name,
      contentSize: `${bytes} B`,
      encodingFormat: mediaType,
      sha256,
    })),
    recordSet: files
      .filter(({ name }) => !name.endsWith(".meta.jsonl"))
      .map(({ name }) => ({
        "@type": "cr:RecordSet",
        "@id": `rows of ${name}`,
        name: `rows of ${name}`,
        field: [
          {
            "@type": "cr:Field",
            "@id": `rows of ${name}/row`,
            name: "row",
            dataType: "sc:Text",
            source: {
              fileObject: { "@id": name },
              extract: name.endsWith(".parquet") ? { column: "id" } : { jsonPath: "$" },
            },
          },
        ],
      })),
    "rai:dataCollection": "People compared responses of language models to the same prompt, and rewrote some of them.",
    "rai:dataCollectionType": ["Human annotation", "Software collection"],
    "rai:dataCollectionTimeframe": [statistics.from, statistics.to].filter((instant) => instant !== null),
    "rai:dataAnnotationProtocol": `Guidelines of the project, version ${facts.guidelineVersion ?? "none"}.`,
    "rai:dataAnnotationPlatform": "Readback",
    "rai:dataAnnotationAnalysis":
      `Same winner in ${statistics.rawAgreement.value ?? "no"} of ${statistics.rawAgreement.twos} twos of judgments; ` +
      `Krippendorff alpha ${statistics.alpha.nominal.value ?? "undefined"} nominal, ${statistics.alpha.ordinal.value ?? "undefined"} ordinal.`,
    "rai:annotationsPerItem": String(statistics.annotationsPerItem.mean),
    "rai:annotatorDemographics": `${statistics.labelers} labelers, known by pseudonyms that hold in this release only.`,
    "rai:machineAnnotationTools":
      glossary === null ? [] : [`Glossary engine ${glossary.engine}, release ${glossary.release}`],
    "rai:dataBiases": `The chosen side was shown first in a share of ${statistics.chosenShownFirst.value ?? "unknown"}; it is the longer one in ${statistics.words.chosenLonger}.`,
    "rai:personalSensitiveInformation": "Labelers appear as pseudonyms. Texts are as they were imported.",
    "rai:dataManipulationProtocol": ["See policies, filters and counts in manifest.json.", ...checked].join(" "),
  }
}
