import {look} from '../../language/wordings.ts'
import {anyCase, oneOf} from '../../language/words.ts'
import {datesIn} from '../../parse/calendar.ts'
import {lazy} from '../../text/lazy.ts'
import type {SpanRule, Stretch} from '../../tree/span-rules.ts'
import {tuned} from '../../tuning/load.ts'

const {gluedHead: longest, gluedSentence: leastSentence} = tuned('fields')
const byline = lazy(() => {
  const name = String.raw`\p{Lu}[\p{L}\p{M}.'-]{1,30}(?: (?:${oneOf('particle')} )?\p{Lu}[\p{L}\p{M}.'-]{0,30}){1,3}?`
  const names = `${name}(?:(?:, | ${oneOf('and')} )${name}){0,3}`
  const time = String.raw`${anyCase('changed', 'published')}(?!\p{Ll}).{0,12}`
  return new RegExp(`^${anyCase('by')}:? ?${names}(?=(?: ?[|,·•/-])? ?(?:${time})?$)`, 'u')
})
const signs = /^[ |,·•/-]{0,4}/u
const label = /^[^\d]{3,24}?\s?:?\s{0,3}$/u
const zone = /^\s?(?:\(?[A-Z]{2,4}\)?|Uhr)(?=\p{Lu}\p{Ll}|\s|$)/u
const sentence = /^[ |-]{0,3}["'(]?\p{Lu}/u

/** Bylines and times that were glued to the sentence that opens a story. */
export const glued: readonly SpanRule[] = [
  {
    id: 'glued/byline',
    name: 'byline',
    reason: 'A by-word, names and a time stand before the first sentence',
    find: (text) => partsOf(text)?.byline,
    examples: {
      yes: [
        '⟦By Jane Doe⟧ Mar 20, 2024 10:15 IST The ferry returned to port on Monday, its operator before.',
        '⟦ByJane Doe⟧Updated: March 20, 2024, 10:15 IST The ferry returned to port on Monday, they before.',
        '⟦Von Karl Weber⟧ Aktualisiert: 20.03.2024, 10:15 Uhr Die Fähre kam am Montag zurück, hieß es dort.',
        '⟦Par Anne Dupont⟧ Publié le 20 mars 2024 à 10h15 Le ferry est rentré au port lundi, dit-on sur place.',
        '⟦Por Ana Ruiz y Luis Gil⟧ Actualizado: 20/03/2024 10:15 El ferry volvió al puerto el lunes, según dijo.',
      ],
      no: [
        'By March 20, 2024 The Harbour Board had paid for the ferry, and it sailed on the next day.',
        'By Jane Doe The ferry returned to port on Monday, its operator told all of its passengers.',
        'By Jane Doe Mar 20, 2024 10:15 IST',
        'Von Karl Weber erschien am 20.03.2024 Die Fähre, ein Roman über den Hafen und seine Leute.',
        'Par Anne Dupont, le 20 mars 2024 fut une journée noire pour le port et pour tout le quartier.',
      ],
    },
  },
  {
    id: 'glued/time',
    name: 'timestamp',
    reason: 'A time with its label or clock, or behind a byline, stands before the first sentence',
    find: (text) => partsOf(text)?.time,
    examples: {
      yes: [
        '⟦Updated: March 20, 2024 10:15 IST⟧ The ferry returned to port on Monday, its operator before.',
        'By Jane Doe ⟦Mar 20, 2024 10:15 IST⟧ The ferry returned to port on Monday, its operator before.',
        '⟦Published: 20 Mar 2024, 10:15 AM⟧The ferry returned to port on Monday, its operator before.',
        '⟦Stand: 20.03.2024, 10:15 Uhr⟧ Die Fähre kam am Montag in den Hafen zurück, wie es hieß.',
        '⟦Publié le 20 mars 2024 à 10h15⟧ Le ferry est rentré au port lundi, a dit la compagnie.',
        '⟦Actualizado: 20/03/2024 10:15⟧ El ferry volvió al puerto el lunes, según dijo la empresa.',
      ],
      no: [
        'Published March 20, 2024, the plan for the harbour says that the ferry will sail again.',
        'On March 20, 2024 The Harbour Post wrote that the ferry would return to port on Monday.',
        'March 20, 2024 The ferry returned to port on Monday, its operator told its passengers.',
        'Updated: March 20, 2024 10:15 IST',
        'Am 20.03.2024 Uhrzeit unbekannt kam die Fähre zurück, wie es später aus dem Hafen hieß.',
      ],
    },
  },
]

interface Parts {
  readonly byline?: Stretch
  readonly time: Stretch
}

/** The byline and the time at the head of a paragraph that goes on with a sentence. */
function partsOf(text: string): Parts | undefined {
  const head = text.slice(0, longest)
  const date = datesIn(head)[0]
  if (date === undefined) return undefined
  const end = date.at.end + lengthOf(zone, head.slice(date.at.end))
  const behind = text.slice(end)
  if (!sentence.test(behind) || behind.length < leastSentence) return undefined
  const named = lengthOf(byline(), head.slice(0, date.at.start))
  const start = named + lengthOf(signs, head.slice(named))
  const before = head.slice(start, date.at.start)
  const sure = date.clock !== undefined || before.trimEnd().endsWith(':')
  const time = {start, end}
  if (named === 0) return sure && isLabel(before) ? {time} : undefined
  return before === '' || isLabel(before) ? {byline: {start: 0, end: named}, time} : undefined
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0
}

function isLabel(before: string): boolean {
  return label.test(before) && look(before.trimStart().toLowerCase()).opens.has('timestamp')
}
