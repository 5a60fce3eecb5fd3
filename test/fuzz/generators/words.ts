import {type Dice, either, oneIn, pick, several} from '../dice.ts'

const who = [
  'the port authority',
  'Ada Holm',
  'the council of Lindesund',
  'a spokeswoman for the railway',
  'Mr. O’Neil',
  'the minister',
  'Reuters',
  'Dr. José Álvarez-Ruiz',
  'two fishermen',
  'the E.U. commissioner',
]
const did = [
  'said',
  'had announced',
  'denied',
  'told reporters',
  'will close',
  'opened',
  'measured',
  'has paid for',
  'lost',
  'voted against',
]
const what = [
  'that the channel would stay shut',
  'the northern quay',
  '3.5 million euros of damage',
  'a plan to move the barge',
  'the figures of the first quarter',
  'the “last ferry”',
  'a strike of 1,200 workers',
  'all charges',
  'the old bridge (built in 1911)',
  'its forecast, up 4.2%',
]
const when = [
  'on Tuesday',
  'last week',
  'on March 20, 2023',
  'before the storm',
  'at 12:30',
  'in October',
  'after the vote',
  'for the third time in a year',
  'while divers searched the wreck',
  'in Bergen',
]
/** Sentences written for this file, in the languages and scripts that rules know by words of their own. */
const foreign = [
  'Der Hafen bleibt nach Angaben der Behörde noch eine Woche geschlossen, weil das Wrack im Sturm verrutscht ist.',
  'Le port restera fermé une semaine de plus, a indiqué mardi la mairie, « faute de grue disponible ».',
  'El puerto seguirá cerrado otra semana, informó el martes la autoridad; ¿quién pagará los daños?',
  'Гавань останется закрытой ещё неделю, сообщили во вторник в администрации порта.',
  'سيبقى الميناء مغلقاً أسبوعاً آخر بحسب ما قالت السلطات يوم الثلاثاء.',
  'הנמל יישאר סגור שבוע נוסף, כך מסרה הרשות ביום שלישי.',
  'बंदरगाह एक और सप्ताह बंद रहेगा, प्राधिकरण ने मंगलवार को कहा।',
  '港は嵐で沈没船が動いたため、さらに一週間閉鎖されると当局が火曜日に発表した。',
  '港口管理局周二表示，由于沉船在风暴中移动，港口将再关闭一周。',
  'ท่าเรือจะปิดต่อไปอีกหนึ่งสัปดาห์ เจ้าหน้าที่กล่าวเมื่อวันอังคาร',
  'Hamnen förblir stängd i ännu en vecka, sade myndigheten på tisdagen.',
  'Liman bir hafta daha kapalı kalacak, yetkililer salı günü açıkladı.',
]

/** A sentence in English, at times in another language. */
export function sentence(dice: Dice): string {
  if (oneIn(8, dice)) return pick(foreign, dice)
  const [subject, ...rest] = [pick(who, dice), pick(did, dice), pick(what, dice), pick(when, dice)]
  const end = pick(['.', '.', '.', '.', '.”', '!', '?', '…', ''], dice)
  return [subject.slice(0, 1).toUpperCase() + subject.slice(1), ...rest].join(' ') + end
}

/** A paragraph of some sentences. */
export function paragraph(dice: Dice): string {
  return several(dice, [1, 4], sentence).join(' ')
}

/** A headline without its full stop. */
export function headline(dice: Dice): string {
  return sentence(dice).replace(/[.…]$/, '')
}

/** The name of a person, an agency, or a thing that is none. */
export function name(dice: Dice): string {
  return pick(
    [
      'Mira Dahl',
      'Ann Miller',
      'José Álvarez',
      'Łukasz Żak',
      'VAN DER BERG, Jan',
      '王小明',
      'أحمد علي',
      'Reuters',
      'AFP',
      'Our Staff Reporter',
      'admin',
      'By By',
      'Dr. A. B. C. D. E. Long',
      '🙂',
      '',
    ],
    dice,
  )
}

/** A moment, a day, or a string that is neither. */
export function day(dice: Dice): string {
  const number = (bound: number): string => String(dice(bound)).padStart(2, '0')
  return either(dice, [
    [4, () => `20${number(30)}-${number(13)}-${number(32)}T${number(25)}:${number(61)}:00Z`],
    [2, () => `March ${dice(33)}, 20${number(30)}`],
    [2, () => `${number(32)}/${number(13)}/20${number(30)} ${number(25)}:${number(61)} IST`],
    [
      1,
      () => pick(['', 'yesterday', '0000-00-00', '2023-02-31', '1e99', '-1', '١٢ مارس ٢٠٢٣'], dice),
    ],
  ])
}

/** An address, of which many are odd. */
export function address(dice: Dice): string {
  return pick(
    [
      'https://example.org/news/harbour',
      'https://example.org/a?b=c&d=e#f',
      '/relative/path',
      '//example.org/x',
      '?q',
      '#top',
      '',
      'HTTPS://EXAMPLE.ORG:443/../a/./b',
      'https://user:secret@example.org/a',
      'https://bücher.example/ä ö',
      'https://xn--a.example/',
      'https://example.org/a b<c>"d"',
      'https://example.org\\a\\b',
      'https://[::1]/x',
      'https://[bad/x',
      'javascript:alert(1)',
      'data:text/html,<b>x</b>',
      'mailto:a@example.org',
      'https:example.org',
      'http://example.org/\u202egnp.jpg',
      'http://example.org/%zz%00',
      'http://example.org/\ud800',
      `https://example.org/${'long/'.repeat(40)}`,
    ],
    dice,
  )
}
