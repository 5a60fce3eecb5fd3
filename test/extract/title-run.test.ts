import assert from 'node:assert/strict'
import {test} from 'node:test'
import {titlePartsOf} from '../../pipeline/extract/document/title-parts.ts'
import {type TitleContext, titleRunsIn} from '../../pipeline/extract/document/title-traits.ts'
import {understand} from '../../pipeline/index.ts'
import {loadModel} from '../../pipeline/models/load.ts'

const bodies = {
  en: [
    'The ferry came back into port at noon after three days of storm, and forty passengers went ashore, the harbour master said on Tuesday.',
    'Nobody was hurt, said the captain, who had kept the ship in the lee of the island for two nights.',
    'The company will pay for hotels, and the next crossing is planned for Thursday morning.',
  ],
  ru: [
    'Паром вернулся в порт в полдень после трёх дней шторма, и сорок пассажиров сошли на берег, сообщил во вторник начальник порта.',
    'Никто не пострадал, сказал капитан, который две ночи держал судно с подветренной стороны острова.',
    'Компания оплатит гостиницы, следующий рейс запланирован на утро четверга.',
  ],
  zh: [
    '渡轮在经历了三天的风暴之后于中午返回港口，四十名乘客上岸，港务局长周二表示。',
    '船长说，没有人受伤，他让船在岛屿的背风处停留了两个晚上。',
    '公司将支付酒店费用，下一次航行计划于周四上午进行。',
  ],
  ja: [
    'フェリーは三日間の嵐の後、正午に港に戻り、四十人の乗客が上陸したと港長が火曜日に述べた。',
    '船長によると、けが人はいなかった。船は二晩、島の陰にとどまっていたという。',
    '会社はホテル代を支払い、次の運航は木曜日の朝に予定されている。',
  ],
} as const

const stories = {
  en: 'Ferry is back in port after three days of storm',
  ru: 'Паром вернулся в порт после трёх дней шторма',
  zh: '渡轮历经三天风暴后返回港口',
  ja: 'フェリー、三日間の嵐の後に帰港',
} as const

/** The headline of a page with this title, whose body has no heading. */
function headlineOf(title: string, language: keyof typeof bodies): string | undefined {
  const body = bodies[language].map((text) => `<p>${text}</p>`).join('')
  const page = `<!doctype html><meta charset="utf-8"><title>${title}</title>${body}`
  return understand(page, {name: 'ferry.html'}).article?.headline
}

const frames: readonly (readonly [keyof typeof bodies, string])[] = [
  ['en', '# | Harbour Post'],
  ['en', '# | Islands | Morning Gazette'],
  ['en', '# « Harbour Post'],
  ['en', 'Harbour Post » #'],
  ['en', '# :: Harbour Post'],
  ['en', 'Harbour Post: #'],
  ['en', '#_Harbour Post'],
  ['en', 'News - # - Harbour Post'],
  ['en', '# - The Harbour Post - News from the Islands'],
  ['en', '# - Morning Gazette'],
  ['ru', '# :: Общество :: Вечерний Остров'],
  ['ru', 'Вечерний Остров » #'],
  ['ru', '# — Вечерний Остров'],
  ['zh', '#_新闻中心_海港网'],
  ['zh', '#-国内-海港网'],
  ['zh', '#--海港网'],
  ['zh', '# | 海港日报'],
  ['ja', '# - 港湾新聞デジタル'],
  ['ja', '#｜港湾新聞'],
]

for (const [language, frame] of frames) {
  test(`a title names its story: ${frame}`, () => {
    const title = frame.replace('#', stories[language])
    assert.equal(headlineOf(title, language), stories[language])
  })
}

test('a headline with a colon, a dash or a quotation keeps it', () => {
  for (const title of ['Ferry back in port: captain praised', 'Ferry back - and nobody is hurt']) {
    assert.equal(headlineOf(`${title} - Morning Gazette`, 'en'), title)
  }
  const quoted = '«Мы вернулись»: паром прибыл в порт'
  assert.equal(headlineOf(`${quoted} - Новости Островов`, 'ru'), quoted)
})

test('a title that names no story is no headline', () => {
  for (const title of ['Untitled', 'Untitled Document', 'Document', 'index.html', 'Home']) {
    assert.equal(headlineOf(title, 'en'), undefined, title)
  }
  assert.equal(headlineOf('Без названия', 'ru'), undefined)
})

test('a line of the page that is some parts of its title is its story', () => {
  const story = 'Report: ferry is back in port'
  const page = `<!doctype html><title>${story} - Harbour Post</title><div><b>${story}</b></div>
${bodies.en.map((text) => `<p>${text}</p>`).join('')}`
  assert.equal(understand(page, {name: 'ferry.html'}).article?.headline, story)
})

test('parts of a title are parted by signs, not by points and hyphens within words', () => {
  const partsOf = (title: string): readonly string[] =>
    titlePartsOf(title).map(({start, end}) => title.slice(start, end).trim())
  assert.deepEqual(partsOf('self-host file_name v1.2'), ['self-host file_name v1.2'])
  assert.deepEqual(partsOf('a_b | c :: d'), ['a_b', 'c', 'd'])
  assert.deepEqual(partsOf(''), [])
  assert.deepEqual(partsOf(' | - '), [])
})

test('a run of parts has its brackets, or is none', () => {
  const context: TitleContext = {
    body: new Set(),
    slug: new Set(),
    domain: '',
    siteNames: new Set(),
  }
  const values = titleRunsIn('[Film] Ferry (2025) - Post', context).map(({value}) => value)
  assert.ok(values.includes('[Film] Ferry (2025)'), values.join('\n'))
  assert.ok(values.every((value) => value.split('(').length === value.split(')').length))
})

test('every weight is of a trait that runs can have', () => {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: our own file; what is in it is looked at here
  const {weights} = loadModel('title-run') as {readonly weights: Readonly<Record<string, number>>}
  const kinds = 'site|domain|address|section|outlet|figures|named|other'
  const signs = 'strong|dash|colon|bracket|blank|comma|stop'
  const known = new RegExp(
    `^(?:whole|share|shown|few|some|both|slug|beside slug|brief after|rest in slug|rest shown|(?:rest|holds) (?:${kinds})|keeps (?:${signs})|(?:${signs}) (?:before|after)|(?:${kinds}) after (?:${signs})|(?:${kinds}), (?:${signs}) before)$`,
  )
  for (const [name, weight] of Object.entries(weights)) {
    assert.match(name, known)
    assert.ok(Number.isFinite(weight))
  }
})
