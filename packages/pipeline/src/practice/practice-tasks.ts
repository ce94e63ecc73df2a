import type { PromptSet } from "@readback/domain"

/** One practice task: a request with two answers, which is better, and why in words for somebody who never labeled. */
type PracticeTask = Pick<PromptSet, "id" | "domain"> & {
  readonly request: string
  readonly answers: readonly [string, string]
  /** The number of the better answer, from 1, or a verdict on both. */
  readonly better: 1 | 2 | "tie" | "both_bad"
  readonly strength?: 1 | 2 | 3
  readonly explanation: string
}

/**
 * The practice that is shipped with the program, the easiest first; each task teaches one thing. Units, places and exercises
 * are invented.
 */
const tasks: readonly PracticeTask[] = [
  {
    id: "practice-01-do-what-was-asked",
    domain: "e-mail",
    request:
      "Write one sentence to the motor pool of 2nd Battalion, 901st Infantry Regiment: the two trucks must be ready by 0700 on Monday.",
    answers: [
      "Please have the two trucks ready by 0700 on Monday.",
      "Vehicle maintenance is the backbone of every unit. Regular checks of oil, tires and brakes prevent delays, save money and keep soldiers safe. A good motor pool plans its week ahead and tells everybody who depends on it in time.",
    ],
    better: 1,
    strength: 3,
    explanation:
      "One answer does what was asked: one sentence, two trucks, 0700, Monday. The other is well written, but it is about something else, and the motor pool would not know what to do. Always read the request first and ask: did the answer do that?",
  },
  {
    id: "practice-02-facts",
    domain: "situation report",
    request:
      "Put this into one line for the evening report: Alpha Company has 14 vehicles. 12 of them can drive. Two wait for spare parts until Thursday.",
    answers: [
      "Alpha Company: 12 of 14 vehicles ready; two wait for spare parts until Thursday.",
      "Alpha Company: 14 of 16 vehicles ready; two wait for spare parts until Tuesday.",
    ],
    better: 1,
    strength: 3,
    explanation:
      "Both lines sound alike, but one of them changed the facts: 16 vehicles instead of 14, and Tuesday instead of Thursday. Somebody plans with these numbers. Compare every number, name and day with the request before you choose.",
  },
  {
    id: "practice-03-forbidden-term",
    domain: "situation report",
    request: "Say in one sentence that the helicopter landed at the field hospital at noon and nobody was hurt.",
    answers: [
      "The chopper touched down at the field hospital at noon and nobody was hurt.",
      "The helicopter landed at the field hospital at noon and nobody was hurt.",
    ],
    better: 2,
    strength: 2,
    explanation:
      'The facts are the same, so the words decide. "Chopper" is slang, and the glossary forbids it: it is underlined with a wavy line. Point at an underlined word to see what to write instead, and prefer the answer that uses the right term.',
  },
  {
    id: "practice-04-unexplained-abbreviation",
    domain: "order",
    request:
      "Tell a group of new clerks in one sentence what arrives on Friday: the logistics package, which brings food, fuel and mail. They know no abbreviations yet.",
    answers: [
      "The LOGPAC arrives on Friday with food, fuel and mail.",
      "The logistics package (LOGPAC) arrives on Friday and brings food, fuel and mail.",
    ],
    better: 2,
    strength: 2,
    explanation:
      "New clerks do not know what LOGPAC means, and the request says so. The better answer writes the full form first and puts the abbreviation behind it. A double line under an abbreviation tells you that nobody explained it.",
  },
  {
    id: "practice-05-date-time-group",
    domain: "order",
    request:
      "Write only the date-time group for the start of Exercise Copper Lantern: 7 May 2026, 6 o'clock in the morning, Zulu time.",
    answers: ["070600ZMAY26", "7 May '26, 6 AM (Zulu)"],
    better: 1,
    strength: 3,
    explanation:
      "A date-time group has a fixed form: two digits for the day, four for the time, the letter of the time zone, the month, the year. 070600ZMAY26 is the 7th, 0600, Zulu, May 2026. The other answer means the same moment, but it is not in the form that was asked for.",
  },
  {
    id: "practice-06-too-long",
    domain: "e-mail",
    request: "Remind Bravo Company in at most two sentences to hand in their leave requests by Wednesday at 1600.",
    answers: [
      "As you will all be aware, leave is an important part of looking after our people, and planning it well helps everyone. With that in mind, and with the coming weeks being busy for many of us, we would like to take this opportunity to kindly remind all members of Bravo Company about the matter of leave requests. These should, if at all possible, be handed in by Wednesday at 1600. Thank you very much in advance for your understanding and your cooperation in this matter.",
      "Bravo Company: please hand in your leave requests by Wednesday at 1600.",
    ],
    better: 2,
    strength: 3,
    explanation:
      "The long answer is polite and correct, but it has four sentences where two were the limit, and the one thing that matters hides in the third. Longer is not better. Ask how fast a tired reader would find what they have to do.",
  },
  {
    id: "practice-07-invented-order",
    domain: "situation report",
    request:
      "Write a short report to the battalion: the bridge at Checkpoint BIRCH looks damaged. Nobody has checked yet whether vehicles can cross.",
    answers: [
      "The bridge at Checkpoint BIRCH looks damaged. Whether vehicles can cross is not known; it has not been checked yet.",
      "The bridge at Checkpoint BIRCH is slightly damaged. Vehicles up to 20 tons can cross. Charlie Company is to cross first and report.",
    ],
    better: 1,
    strength: 3,
    explanation:
      "One answer invents a weight limit and an order that nobody gave, and a driver could be hurt by it. The other says plainly what is not known. An answer that makes up facts or orders is never the better one, however sure it sounds.",
  },
  {
    id: "practice-08-clear-words",
    domain: "information for families",
    request:
      "Tell the families of the soldiers in two sentences when the buses come back from the exercise: Saturday, about 3 p.m., at the sports hall.",
    answers: [
      "Redeployment of personnel by ground transportation assets is projected for Saturday, est. 1500 local. The reception point is the sports hall.",
      "The buses are expected back on Saturday at about 3 p.m. You can meet your soldiers at the sports hall.",
    ],
    better: 2,
    strength: 2,
    explanation:
      "Both say the same, but the readers are families. Plain words tell them at once when and where; the other answer sounds official and has to be translated. Think of who reads it: military terms are right among staff, and plain words are right for everybody else.",
  },
  {
    id: "practice-09-tie",
    domain: "e-mail",
    request: "Say in one sentence that the meeting of the staff moved from Tuesday to Wednesday, same time, same room.",
    answers: [
      "The staff meeting has moved from Tuesday to Wednesday, at the same time and in the same room.",
      "The staff meeting on Tuesday has been moved to Wednesday; time and room stay the same.",
    ],
    better: "tie",
    explanation:
      "Both answers say everything that was asked, in clear words and about the same length. You could send either, so a tie is the honest verdict. Use it when you really see no difference, not when it is hard to decide.",
  },
  {
    id: "practice-10-both-unacceptable",
    domain: "medical report",
    request:
      "Write the medical line of the report: six casualties in the exercise, two urgent, four routine. All were moved by ambulance.",
    answers: [
      "Six casualties: four urgent, two routine. All were moved by ambulance.",
      "Two urgent and four routine casualties were flown out by helicopter.",
    ],
    better: "both_bad",
    explanation:
      "One answer swaps the urgent and the routine casualties; the other turns the ambulance into a helicopter. Help would be sent in the wrong number or by the wrong way, so neither can go out. When you would send neither, say so with 0, even if one looks a little better.",
  },
  {
    id: "practice-11-what-is-missing",
    domain: "order",
    request:
      "Ask the signal platoon to bring two spare radios to the command post: by 1800 today, to be signed for by the battle captain.",
    answers: [
      "Signal platoon: please bring two spare radios to the command post.",
      "Signal platoon: please bring two spare radios to the command post by 1800 today. The battle captain signs for them.",
    ],
    better: 2,
    strength: 2,
    explanation:
      "The shorter answer reads well, but it leaves out the time and who signs. What is missing is easy to overlook, because nothing on the page is wrong. Go through the request point by point: who, what, where, when.",
  },
  {
    id: "practice-12-does-not-know",
    domain: "question",
    request:
      "How many people are in 3rd Platoon today? Here is all I have: 3rd Platoon has 38 people; some are on leave.",
    answers: [
      "3rd Platoon has 38 people. How many are on leave is not in what you sent me, so I cannot say how many are here today.",
      "There are 34 people in 3rd Platoon today; four are on leave.",
    ],
    better: 1,
    strength: 3,
    explanation:
      'Nobody said how many are on leave, so 34 is a guess that looks like a fact. The better answer says what is known and what is missing. An honest "I cannot say" beats a confident number that came from nowhere.',
  },
]

/** The practice tasks as rows of the canonical import format. */
export const practiceTasks: readonly PromptSet[] = tasks.map(
  ({ id, domain, request, answers, better, strength, explanation }) => ({
    id,
    domain,
    language: "en",
    prompt: [{ role: "user", content: request }],
    responses: answers.map((text) => ({ text })),
    gold: { preferred: better, explanation, ...(strength === undefined ? {} : { strength }) },
  }),
)
