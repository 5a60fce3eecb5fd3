import type {SpanRule} from '../../tree/span-rules.ts'
import {ending, endingIf} from './ending.ts'
import {reporterAtEnd} from './reporter-at-end.ts'
import {
  agencyAfterDash,
  agencyInBrackets,
  bareAgency,
  endMark,
  endsInBracket,
  holdsDash,
  holdsRights,
  holdsStrokes,
  initials,
  inputsBare,
  mayBeUnedited,
  peopleBare,
  peopleInBrackets,
  rights,
  slug,
  stroked,
  tail,
  unedited,
  withAgency,
} from './story-end-patterns.ts'

/** What closes the last paragraph of a story besides its last sentence. */
export const storyEnds: readonly SpanRule[] = [
  {
    id: 'credit/people-in-brackets',
    name: 'credit',
    reason: 'Reporters, editors or those who gave inputs, in brackets at the end of the story',
    find: endingIf(endsInBracket, peopleInBrackets, withAgency),
    examples: {
      yes: [
        'It came. ⟦(Reporting by Ann Miller; Editing by Ravi Nair)⟧',
        'It came ⟦(Additional reporting by Ann Miller)⟧',
        'It came. ⟦(With inputs from PTI)⟧',
        'It came. ⟦(With agency inputs from PTI)⟧',
        'Sie kam. ⟦(Mit Material von dpa)⟧',
        'Il est là. ⟦(avec AFP)⟧',
        'Il est là. ⟦(Rédigé par Anne Dupont, édité par Luc Martin)⟧',
        'Llegó. ⟦(Con información de EFE)⟧',
        'Chegou. ⟦(Com informações da Agência Brasil)⟧',
        'È qui. ⟦(Fonte: ANSA)⟧',
        'Hij is er. ⟦(Met bijdragen van ANP)⟧',
        'Geldi. ⟦(Kaynak: AA)⟧',
      ],
      no: [
        'It came (reporting by satellite is new).',
        'It came. (With a map.)',
        'Sie kam (mit dpa sprach sie nicht) am Montag.',
        'Il est là. (Avec sa mère)',
        'Llegó (con su familia)',
        '(Reporting by Ann Miller; Editing by Ravi Nair)',
      ],
    },
  },
  reporterAtEnd,
  {
    id: 'credit/people-at-the-end',
    name: 'credit',
    reason: 'Reporters and editors, or who gave inputs, named behind the last sentence',
    find: ending(peopleBare, inputsBare),
    examples: {
      yes: [
        'It came. ⟦Reporting by Ann Miller; Editing by Ravi Nair⟧',
        'It came. ⟦Reporting by Ann Miller in Oslo, editing by Ravi Nair.⟧',
        'It came. ⟦With inputs from PTI⟧',
        'It came. ⟦With agency inputs⟧',
      ],
      no: [
        'It came. Reporting by satellite is new; editing by hand is old.',
        'It came with inputs from the board.',
        'It came. With inputs from all sides they wrote the plan, and it was read to them.',
      ],
    },
  },
  {
    id: 'credit/agency-in-brackets',
    name: 'credit',
    reason: 'An agency in brackets behind the last sentence',
    find: endingIf(endsInBracket, agencyInBrackets),
    examples: {
      yes: [
        'The ferry came. ⟦(AFP)⟧',
        '“The ferry came.” ⟦(Reuters)⟧',
        'The ferry came. ⟦(PTI AB CD)⟧',
        'The ferry came.⟦(ANI)⟧',
        'Die Fähre kam. ⟦(dpa/lno)⟧',
        'Die Fähre kam. ⟦(APA, red)⟧',
        'Il traghetto è qui. ⟦(ANSA).⟧',
        'El ferry llegó. ⟦(EFE)⟧',
        'Vapur geldi. ⟦(AA)⟧',
        '連絡船が戻った。⟦（共同）⟧',
      ],
      no: [
        'The minister told the Press Trust of India (PTI).',
        'The ship was sold to the agency (AP)',
        'The ferry came. (Miller)',
        'The ferry came. (AFP) It left.',
        'Die Fähre kam. (Siehe Seite 3)',
        'El ferry llegó, dijo a la agencia (EFE)',
        '(AFP)',
      ],
    },
  },
  {
    id: 'credit/agency-after-dash',
    name: 'credit',
    reason: 'An agency behind a dash after the last sentence',
    find: endingIf(holdsDash, agencyAfterDash),
    examples: {
      yes: [
        'The ferry came. ⟦—PTI⟧',
        'The ferry came. ⟦-- AFP⟧',
        'The ferry came. ⟦– With AFP⟧',
        'Die Fähre kam. ⟦– dpa⟧',
        'El ferry llegó. ⟦- EFE⟧',
      ],
      no: [
        'The agency she liked best was the oldest one – Reuters.',
        'The ferry came – Reuters said so.',
        'Die Fähre kam – laut dpa',
        '—PTI',
      ],
    },
  },
  {
    id: 'credit/slug',
    name: 'credit',
    reason: 'An agency’s slug, after two equals signs or between strokes',
    find: endingIf(holdsStrokes, slug, stroked),
    examples: {
      yes: [
        'The ferry came. ⟦==Kyodo⟧',
        'The ferry came. ⟦/TASS/⟧',
        'Feribotul a venit. ⟦/Agerpres/⟧',
      ],
      no: ['The sum x ==Kyodo y', 'The ferry came/TASS said', 'It is his/hers/'],
    },
  },
  {
    id: 'credit/agency-tail',
    name: 'credit',
    reason: 'An agency and the initials of its staff behind the last sentence',
    find: ending(tail, bareAgency),
    examples: {
      yes: [
        'The ferry came. ⟦PTI ABC DEF⟧',
        'The ferry came. ⟦PTI⟧',
        'The ferry came. ⟦AFP/xyz⟧',
        'Die Fähre kam. ⟦dpa/abc⟧',
        'The ferry came. ⟦IANS ab/cd⟧',
        'El ferry llegó. ⟦EFE⟧',
      ],
      no: [
        'The ferry came, he told PTI',
        'The ferry came. PTI reported it.',
        'He works for Reuters.',
        'Die Fähre kam, sagte er dpa',
        'El ferry llegó, dijo a EFE',
      ],
    },
  },
  {
    id: 'credit/initials',
    name: 'credit',
    reason: 'Initials of staff with strokes between them behind the last sentence',
    find: ending(initials),
    examples: {
      yes: [
        'The ferry came. ⟦abc/def⟧',
        'The ferry came. ⟦bur-ab/cd/ef⟧',
        'Die Fähre kam. ⟦kl/mno⟧',
      ],
      no: ['It was his and/or hers', 'It sails at 30 km/h', 'He/she came.', 'It came. See a/b.'],
    },
  },
  {
    id: 'credit/end-mark',
    name: 'credit',
    reason: 'The mark behind the last sentence with which desks end a story',
    find: ending(endMark),
    examples: {
      yes: [
        'The ferry came. ⟦Enditem⟧',
        'The ferry came. ⟦(ENDS)⟧',
        'The ferry came. ⟦-30-⟧',
        'Die Fähre kam. ⟦ENDE⟧',
        'El ferry llegó. ⟦(FIN)⟧',
      ],
      no: [
        'So the story ends.',
        'The ferry came. Ends meet here.',
        'The film ran for an hour. (Fine)',
        'El ferry llegó. Fin',
      ],
    },
  },
  {
    id: 'credit/rights',
    name: 'credit',
    reason: 'A copyright sign and an agency behind the last sentence',
    find: endingIf(holdsRights, rights),
    examples: {
      yes: [
        'The ferry came. ⟦© AFP⟧',
        'The ferry came. ⟦© 2024 The Associated Press. All rights reserved.⟧',
        'Le ferry est là. ⟦© Agence France-Presse⟧',
        'El ferry llegó. ⟦(c) EFE⟧',
      ],
      no: [
        'The sign © AFP is old.',
        'The ferry came. Copyright AFP law is old.',
        'Le ferry est là. © Anne Dupont',
      ],
    },
  },
  {
    id: 'credit/unedited',
    name: 'syndication',
    reason: 'Says behind the last sentence that the story came from a feed and was not edited',
    find: endingIf(mayBeUnedited, unedited),
    examples: {
      yes: [
        'It came. ⟦(This story has not been edited by our staff and is published from a syndicated feed.)⟧',
        'It came. ⟦Except for the headline, this story is from an agency feed.⟧',
      ],
      no: [
        'It came. This story has not been told by the staff.',
        'It came. This story has been published in nine languages.',
        '(This story has not been edited by our staff and is published from a syndicated feed.)',
      ],
    },
  },
]

/** Those that close a story wherever it ends, though other paragraphs follow. */
export const storyEndsAnywhere: readonly SpanRule[] = storyEnds.filter(
  ({id}) => id === 'credit/people-in-brackets' || id === 'credit/unedited',
)
