import {type Dice, diceOfInput, either, pick, several} from '../fuzz/dice.ts'
import {articlePage, homePage} from '../pages.ts'

/** Sentences of one language, of which articles are put together. */
interface Tongue {
  readonly code: string
  readonly byline: string
  readonly headlines: readonly string[]
  readonly sentences: readonly string[]
}

const tongues: readonly Tongue[] = [
  {
    code: 'en',
    byline: 'By Ann Alder',
    headlines: ['Ferry returns to its harbour', 'School roof to be mended before winter'],
    sentences: [
      'HARBOUR CITY (AP) — The old ferry came back to its harbour on Friday after two years of repairs.',
      '“We are glad to see her again,” said the harbour master, who had waited for teh day.',
      'The council found the money in a fund that nobody had looked into for years.',
      'From March a bus will run every hour, also in the evening and on Sundays.',
    ],
  },
  {
    code: 'de',
    byline: 'Von Jörg Müller',
    headlines: ['Fähre kehrt in den Hafen zurück', 'Neue Brücke über die Ems'],
    sentences: [
      'Hamburg (dpa) - Die alte Fähre ist am Freitag nach zwei Jahren in ihren Hafen zurückgekehrt.',
      '„Wir freuen uns, sie wiederzusehen“, sagte die Hafenmeisterin, die lange gewartet hatte.',
      'Der Gemeinderat fand das Geld in einem Topf, in den seit Jahren niemand geschaut hatte.',
    ],
  },
  {
    code: 'fr',
    byline: 'Par Hélène Dubois',
    headlines: ['Le bac retrouve son port', 'Le toit de l’école sera réparé avant l’hiver'],
    sentences: [
      'BREST (AFP) — Le vieux bac est rentré au port vendredi après deux années de réparations.',
      '« Nous sommes heureux de le revoir », a déclaré le capitaine du port, qui attendait ce jour.',
      'Le conseil a trouvé l’argent dans un fonds que personne n’avait examiné depuis des années.',
    ],
  },
  {
    code: 'es',
    byline: 'Por Lucía Fernández',
    headlines: ['El transbordador vuelve a puerto', 'Nueva línea de autobús a los pueblos'],
    sentences: [
      'Vigo, 20 mar (EFE).- El viejo transbordador volvió a puerto el viernes tras dos años de obras.',
      '«Nos alegra verlo de nuevo», dijo la capitana del puerto, que esperaba este día.',
      'A partir de marzo habrá un autobús cada hora, también por la tarde y los domingos.',
    ],
  },
  {
    code: 'it',
    byline: 'di Marco Bianchi',
    headlines: ['Il traghetto torna in porto', 'Due fermi dopo il rogo alla segheria'],
    sentences: [
      'GENOVA, 20 MAR - Il vecchio traghetto è tornato in porto venerdì dopo due anni di lavori.',
      'Nessuno è rimasto ferito quando le cataste di legname sono bruciate nella notte di domenica.',
    ],
  },
  {
    code: 'tr',
    byline: 'Ayşe Yılmaz',
    headlines: ['Feribot limanına döndü', 'Köylere yeni otobüs hattı'],
    sentences: [
      'İSTANBUL (AA) - Eski feribot iki yıl süren onarımın ardından cuma günü limanına döndü.',
      'Belediye parayı yıllardır kimsenin bakmadığı bir fonda buldu, dedi liman başkanı.',
    ],
  },
  {
    code: 'ru',
    byline: 'Анна Петрова',
    headlines: ['Паром вернулся в гавань', 'Крышу школы починят до зимы'],
    sentences: [
      'МУРМАНСК, 20 марта. /ТАСС/. Старый паром вернулся в гавань в пятницу после двух лет ремонта.',
      '«Мы рады видеть его снова», — сказала начальник порта, которая ждала этого дня.',
    ],
  },
  {
    code: 'ja',
    byline: '記者 佐藤花子',
    headlines: ['渡し船が港に戻る', '村へ新しいバス路線'],
    sentences: [
      '【函館共同】古い渡し船が二年間の修理を終えて金曜日に港へ戻ったと港湾当局が発表した。',
      '「また会えてうれしい」と、この日を待っていた港長は話した。',
    ],
  },
  {
    code: 'ar',
    byline: 'كتبت ليلى حداد',
    headlines: ['العبّارة تعود إلى مينائها', 'خط حافلات جديد إلى القرى'],
    sentences: [
      'عادت العبّارة القديمة إلى مينائها يوم الجمعة بعد عامين من الإصلاحات، بحسب سلطة الميناء.',
      'وقالت رئيسة الميناء إن الرحلات ستبدأ صباحا ومساء حتى نهاية أكتوبر.',
    ],
  },
]

/** Hosts, of which several have letters outside ASCII. */
const hosts: readonly string[] = [
  'seglerblog.stössenseer.de',
  'новости.рф',
  '例え.jp',
  'www.münchner-bote.example',
  'mail.lindesund.example',
  'مثال.إختبار',
  'journal-français.example:8080',
]

const furniture: readonly string[] = ['Share', 'Follow us', 'Read also: What it cost', 'Newsletter']

/** A capture as a line of JSON, the same for the same number whatever was made before. */
export function captureLine(number: number): string {
  const dice = diceOfInput(1, number)
  const record = either<object | string>(dice, [
    [8, textRecord],
    [6, pageRecord],
    [2, (own) => ({html: homePage(3 + own(12))})],
    [2, (own) => ({text: several(own, [1, 6], (each) => pick(furniture, each)).join('\n')})],
    [1, (own) => ({text: `${'['.repeat(own(20_000))}\ud800 ${own(9)}`})],
    [1, (own) => `not json ${own(1000)}`],
  ])
  if (typeof record === 'string') return record
  const known = {id: number, url: addressOf(dice), ...record}
  return JSON.stringify(known)
}

function addressOf(dice: Dice): string {
  return `https://${pick(hosts, dice)}/${2019 + dice(8)}/0${1 + dice(9)}/${dice(100_000)}-näheres`
}

function textRecord(dice: Dice): object {
  const tongue = pick(tongues, dice)
  const lines = [
    pick(tongue.headlines, dice),
    tongue.byline,
    dateOf(dice),
    ...proseOf(tongue, dice),
  ]
  if (dice(2) === 0) lines.push(pick(furniture, dice))
  return dice(3) === 0
    ? {text: lines.join('\n\n'), authors: [`Ida ${dice(1000)} Holm`], datePublished: dateOf(dice)}
    : {text: lines.join('\n\n')}
}

function pageRecord(dice: Dice): object {
  const tongue = pick(tongues, dice)
  const headline = `${pick(tongue.headlines, dice)} ${dice(10_000)}`
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    author: [{'@type': 'Person', name: tongue.byline, url: addressOf(dice)}],
    datePublished: `2024-0${1 + dice(9)}-1${dice(10)}T08:00:00+01:00`,
    image: {
      '@type': 'ImageObject',
      url: `${addressOf(dice)}.jpg`,
      caption: pick(tongue.sentences, dice),
    },
    publisher: {'@type': 'Organization', name: `Bote ${dice(500)}`},
  }
  const json = JSON.stringify(data)
  const script = dice(5) === 0 ? json.replace('"author"', '"a": "b" c", author') : json
  const head = `<link rel="canonical" href="${addressOf(dice)}"><script type="application/ld+json">${script}</script>`
  const inside = proseOf(tongue, dice)
    .map((paragraph) => `<p lang="${tongue.code}-x${dice(500)}">${paragraph}</p>`)
    .join('\n')
  return {html: articlePage({head, inside, after: `<aside>${pick(furniture, dice)}</aside>`})}
}

function proseOf({sentences}: Tongue, dice: Dice): readonly string[] {
  return several(dice, [2, 8], (own) => {
    const words = several(own, [1, 3], (each) => `${pick(sentences, each)}`)
    return `${words.join(' ')} (${wordOf(own)}, ${own(100_000)})`
  })
}

/** A word that hardly any other capture has. */
function wordOf(dice: Dice): string {
  return several(dice, [5, 9], (own) =>
    pick(['ba', 'do', 'li', 'mu', 're', 'sta', 'ver'], own),
  ).join('')
}

function dateOf(dice: Dice): string {
  return `March ${1 + dice(28)}, ${2015 + dice(10)} ${dice(24)}:${10 + dice(50)}`
}
