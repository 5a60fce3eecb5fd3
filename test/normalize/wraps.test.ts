import assert from 'node:assert/strict'
import {test} from 'node:test'
import {repairText} from '../../pipeline/normalize/normalize.ts'
import {apply} from '../../pipeline/tree/edits.ts'

const paragraphs = [
  'The harbour board voted on Tuesday to close the north quay for the winter, a step that fishermen had asked for since the storm of last autumn tore away forty metres of its outer wall.',
  'Repairs will take until May, the harbour master said, and boats over twelve metres must use the ferry berth until then; smaller ones may stay where they are.',
  'Nobody was hurt when the wall gave way. “We were lucky,” she said, “and luck is no plan for a second winter of well-known gales.”',
]

function broken(text: string, width: number): string {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

function mended(text: string): string {
  return apply(text, repairText(text))
}

test('wraps joins paragraphs that were broken at any usual width', () => {
  for (let width = 55; width <= 100; width += 1) {
    const text = paragraphs.map((each) => broken(each, width)).join('\n\n')
    assert.equal(mended(text), paragraphs.join('\n\n'), `width ${width}`)
  }
})

test('wraps joins lines that end in CR and LF', () => {
  const text = paragraphs
    .map((each) => broken(each, 72))
    .join('\n\n')
    .replaceAll('\n', '\r\n')
  assert.equal(mended(text), paragraphs.join('\r\n\r\n'))
})

test('wraps joins text with a word that is longer than the lines', () => {
  const address = `https://example.org/${'a'.repeat(90)}`
  const text = [...paragraphs.map((each) => broken(each, 70)), address].join('\n\n')
  assert.equal(mended(text), [...paragraphs, address].join('\n\n'))
})

test('wraps joins a word that was broken after its hyphen without a space', () => {
  const text = broken(paragraphs.join(' '), 72).replace('well-known', 'well-\nknown')
  assert.match(mended(text), /well-\s?known/)
})

test('wraps leaves single lines, lists, verse and addresses alone', () => {
  for (const text of [
    paragraphs.join('\n'),
    paragraphs.join('\n\n'),
    '- bread\n- two pints of milk\n- a dozen eggs from the farm\n- salt',
    'The sea is calm tonight,\nThe tide is full, the moon lies fair\nUpon the straits; on the coast\nThe light gleams and is gone',
    'Harbour Board\n12 Quay Street\nNorthport AB1 2CD\nTelephone 555 0101\nOpen on weekdays',
    'News\nSport\nWeather\nTravel\nHouses\nJobs\nContact us',
    'He came at nine.\nShe came at ten.\nThey left together at noon.\nNobody saw them go.',
  ]) {
    assert.equal(mended(text), text)
  }
})

test('wraps leaves a break before a bullet and after a short line alone', () => {
  const text = `${broken(paragraphs[0] ?? '', 60)}\n- one thing\n- another thing\n\n${broken(paragraphs[1] ?? '', 60)}`
  assert.match(mended(text), /wall\.\n- one thing\n- another thing\n\nRepairs/)
})

const menu = 'Home / World / Sport\nNews\nWeather and tides of the bay\nJobs'
const table = 'Boat        Length   Crew\nSula        14 m     6\nAlkeholm    22 m     9'
const longLine =
  'The council promised to pause the work between April and July, when the mussels spawn; an ecologist will watch the site and may stop the dredger at any hour of the day or night.'

test('wraps joins paragraphs beside a menu, a table and a long line at widths from 25 to 110', () => {
  for (let width = 25; width <= 110; width += 5) {
    const text = [menu, ...paragraphs.map((each) => broken(each, width)), table, longLine]
    const expected = [menu, ...paragraphs, table.replaceAll(/ +/g, ' '), longLine]
    assert.equal(mended(text.join('\n\n')), expected.join('\n\n'), `width ${width}`)
  }
})

test('wraps joins paragraphs of two widths in one text', () => {
  const text = [
    ...paragraphs.map((each) => broken(each, 72)),
    ...paragraphs.map((each) => broken(each, 38)),
  ]
  assert.equal(mended(text.join('\n\n')), [...paragraphs, ...paragraphs].join('\n\n'))
})

test('wraps joins one wrapped paragraph among long lines, and a headline on two lines', () => {
  const one =
    'The book about the harbour and its quarrels over the\nmoney was read aloud in the old school in May, and\nnobody left before the end.'
  assert.equal(mended(`${longLine}\n\n${one}`), `${longLine}\n\n${one.replaceAll('\n', ' ')}`)
  const headline = 'Harbour Board Votes To Close The North Quay\nFor The Winter'
  const text = [headline, ...paragraphs.map((each) => broken(each, 45))].join('\n\n')
  assert.equal(mended(text).split('\n')[0], headline.replace('\n', ' '))
})

test('wraps joins lines of scripts without spaces without one', () => {
  const sentence =
    '港口委员会星期二投票决定疏浚北部航道，这是十九年来的第一次，结束了春天以来的争执。'
  const paragraph = sentence.repeat(4)
  const lines = paragraph.match(/.{1,24}/gu) ?? []
  assert.equal(mended(lines.join('\n')), paragraph)
})

test('wraps drops or keeps a hyphen at the end of a line by the words of the text, then by the dictionary', () => {
  for (const [was, now] of [
    ['The harbour coun-\ncil hired the dredger.', 'The harbour council hired the dredger.'],
    ['A new state-of-the-\nart dredger came.', 'A new state-of-the-art dredger came.'],
    [
      'It belongs to the mother-\nin-law of the captain.',
      'It belongs to the mother-in-law of the captain.',
    ],
    ['The growth of the α2-\nintegrin was slow.', 'The growth of the α2-integrin was slow.'],
    ['Houses of the pre-\nand post-war years fell.', 'Houses of the pre- and post-war years fell.'],
    [
      'The Sulaberget mine. The Sula-\nberget mine closed.',
      'The Sulaberget mine. The Sulaberget mine closed.',
    ],
    [
      'Der Rat und die Regie-\nrung sind sich nicht einig.',
      'Der Rat und die Regierung sind sich nicht einig.',
    ],
    ['Steuerrecht und Po\n\u00ad\nlitik in Europa', 'Steuerrecht und Politik in Europa'],
    ['Steuerrecht und Po\u00ad\nlitik in Europa', 'Steuerrecht und Politik in Europa'],
  ]) {
    assert.equal(mended(was ?? ''), now)
  }
})

test('wraps joins a sentence over the end of a printed page', () => {
  const pages = broken(paragraphs.join(' '), 40).split('\n')
  const head = '\n\n14\nHARBOUR NEWS\n\n'
  const text = `HARBOUR NEWS\n\n${pages.slice(0, 4).join('\n')}${head}${pages.slice(4).join('\n')}`
  assert.equal(mended(text), `HARBOUR NEWS\n\n${paragraphs.join(' ')}`)
})

test('wraps leaves verse in small letters, lists, logs, code and menus without case alone', () => {
  for (const text of [
    'the gulls come in at four\nwhen the boats are late\nand the ice runs out of the crates\nonto the stones of the quay\n\nnobody counts them anymore\nthe boys who used to\nhave gone to the city\nwith its cranes and its trams',
    'O harbour of the winter nights, where all\nthe lamps are low and every mast is bare,\nwe heard the bell across the water call\nand saw the snow come down upon the square.\n\nThe boats were lying silent at the wall,\nthe nets were hanging frozen in the air,\nand someone sang, a little out of tune,\nof summer and of islands and of noon.',
    '2 kg cod, cut into large pieces\n1 onion, finely chopped\n3 carrots, sliced\nsalt and black pepper\na bunch of flat parsley\na glass of dry white wine\nolive oil for the pan',
    'function add(a, b) {\n  const sum = a + b\n  return sum\n}\n\nfor each boat in the harbour do\n  print the name of the boat\n  add the length to the total\nend',
    'Harbour council votes to dredge the northern channel\nFerry to Ostrand cancelled after storm damages pier\nMuseum of fisheries reopens after two years of work\nSchool in Tallow Bay wins national prize for garden',
    'Monday, 8:14 a.m. Noise complaint on Pier Road.\nMonday, 9:40 a.m. Lost dog on Quay Street, returned to owner.\nMonday, 1:05 p.m. Bicycle stolen at the station.',
    'الرئيسية الأخبار العالمية\nأخبار الرياضة المحلية\nالثقافة والفنون الشعبية\nالاقتصاد والأعمال اليوم\nالصحة والتعليم العالي\nاتصل بنا من فضلك الآن',
    '港口委员会投票决定疏浚北部航道\n渡轮因风暴损坏码头而取消航班\n渔业博物馆经过两年整修重新开放\n塔洛湾学校获得全国花园奖',
    'warm clothes and a hat\nwork gloves if you have them\na bottle of water for each person\nsomething to eat at noon\nsturdy shoes or boots\nlots of good spirits',
  ]) {
    assert.equal(mended(text), text)
    assert.equal(mended(`${longLine}\n\n${text}`), `${longLine}\n\n${text}`)
  }
})

test('a title on two lines below a running head is one line, and one above wrapped lines', () => {
  const title = 'Harbour board closes the north quay\nfor the winter'
  const long =
    'The harbour board closes the north quay for the winter, since the piles have to be renewed before the ice comes.'
  const one = title.replace('\n', ' ')
  const head = 'HARBOUR POST\n\n'
  assert.equal(mended(`${head}${title}\n\n${long}`), `${head}${one}\n\n${long}`)
  const verse = 'The sea is wide\nand so am I\nand so is all'
  assert.equal(mended(`${head}${verse}\n\n${long}`), `${head}${verse}\n\n${long}`)
})

test('a title on two lines above prose is one line', () => {
  const [first = ''] = paragraphs
  const title = 'Harbour board closes the north quay\nfor the winter'
  assert.equal(mended(`${title}\n\n${first}`), `${title.replace('\n', ' ')}\n\n${first}`)
  for (const other of [
    'Harbour board closes the north quay\nFor the winter',
    'Harbour board closes the north quay.\nfor the winter',
    'Bread\nmilk',
  ]) {
    assert.equal(mended(`${other}\n\n${first}`), `${other}\n\n${first}`, other)
  }
  assert.equal(mended(`${title}\n${first}`).split('\n').length, 3)
})

const german = [
  'Der Hafenrat hat am Dienstag beschlossen, die nördliche Fahrrinne zum ersten Mal seit neunzehn Jahren auszubaggern. Fischer hatten gewarnt, dass größere Boote bei Niedrigwasser nicht mehr auslaufen können.',
  'Die Arbeiten kosten etwa vier Millionen Kronen, sagte der Rat, und die Hälfte kommt aus einem Fonds. Die Arbeiten sollen in der ersten Oktoberwoche beginnen und vor Weihnachten enden.',
  'Drei Boote liefen im Februar auf Grund. Gegner der Arbeiten fürchten um die Muschelbänke im Süden, in denen elf seltene Arten leben.',
]

test('wraps joins a brief of three paragraphs between empty lines, with capitals and new sentences below full lines', () => {
  for (const width of [40, 52, 60, 78, 90, 100]) {
    const text = german.map((each) => broken(each, width)).join('\n\n')
    assert.equal(mended(text), german.join('\n\n'), `width ${width}`)
  }
})

test('wraps leaves titles and sentences of one length apart where no sentence goes on below', () => {
  for (const text of [
    'Harbour Council Votes To Dredge Channel\nStorm Tears The Roof Off Kandy School\nUnion Calls Off The Strike Of Trains\nThe Ferry Is Back At The Old Quay.',
    'The ferry returned to port on Monday night.\nThe bridge will stay closed until Thursday.\nThe school was opened again in the evening.',
  ]) {
    assert.equal(mended(text), text)
  }
})

test('wraps joins a line that begins with a stop of a script without spaces', () => {
  const paragraph =
    '港口委员会星期二投票决定疏浚北部航道，这是十九年来的第一次，结束了春天以来的争执。'.repeat(3)
  const lines = paragraph.match(/.{1,18}/gu) ?? []
  assert.ok(lines.some((line) => line.startsWith('，')))
  assert.equal(mended(lines.join('\n')), paragraph)
})

test('wraps joins a sentence across a head that stands once with its number, and across a number and a form feed', () => {
  const lines = broken(paragraphs.join(' '), 60).split('\n')
  for (const between of [
    '\n\nThe Harbour Post                       Page 3\n\n',
    '\n\n12 | Harbour Post\n\n',
    '\n12\n\f',
  ]) {
    const at = lines.findIndex((line, i) => i > 2 && /^\p{Ll}/u.test(line))
    const text = lines.slice(0, at).join('\n') + between + lines.slice(at).join('\n')
    assert.equal(mended(text), paragraphs.join(' '), between)
  }
})
