import assert from 'node:assert/strict'
import {test} from 'node:test'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {templateKeyOf} from '../pipeline/classify/context/templates.ts'
import {shippedForHeadlines} from '../pipeline/classify/model/headline/model.ts'
import {shippedForPages} from '../pipeline/classify/model/page/model.ts'
import {shippedForText} from '../pipeline/classify/model/text/model.ts'
import {commandNames, commandOf} from '../pipeline/commands/shared/options.ts'
import {copydesk, normalizeText, stagesWith, understand} from '../pipeline/index.ts'
import {checkOptions} from '../pipeline/option-checks.ts'
import {type OptionName, type Options, settings} from '../pipeline/options.ts'
import {captureOf} from './tree/trees.ts'

const text = `Ferry back in port after three days

By Ann Miller
Updated: 21 March 2023 10:15 GMT

OSLO (NTB) — The ferry returned to port  on Monday, its opreator told passengers on the quay.

Nobody on board was hurt, the harbour commmittee said, and the ferry sails again on Friday.

Harbour notes for members

Share this article
`

const page = `<!DOCTYPE html><html lang="en"><head><title>Ferry back in port after three days</title>
<meta name="description" content="A ferry is back after a gale."></head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav><article><h1>Ferry back in port after three days</h1>
<p>The ferry returned to port on Monday after three days at sea, its operator told passengers on the quay.</p>
<ul><li>Three days at sea in a gale from the west</li><li>Ninety passengers and eleven of crew</li></ul>
<p>Nobody on board was hurt, a spokesman said, and the ferry sails again on Friday, weather allowing.</p>
<p>Harbour notes for members</p></article><footer>Share this article</footer></body></html>`

const archive = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----b----"',
  '',
  '------b----',
  'Content-Type: text/html; charset="utf-8"',
  'Content-Transfer-Encoding: 8bit',
  'Content-Location: https://harbour.example/saved',
  '',
  page,
  '------b------',
  '',
].join('\r\n')

const kinds: Readonly<Record<string, string>> = {text, page, MHTML: archive}

/** A text without a headline. */
const untitled = 'The ferry came back on Monday, its operator told passengers on the quay.'

/** A page without the opening by which a page is known. */
const fragment = `<div><div><h1>Ferry back in port after three days</h1>
<p>The ferry returned to port on Monday after three days at sea, its operator told passengers on the quay.</p>
<p>Nobody on board was hurt, a spokesman said, and the ferry sails again on Friday, weather allowing.</p>
<p>It will call at both islands from then on, he said, and carry what was left on the quay.</p></div></div>`

/** A page whose heading and whose other titles are of two stories. */
const doubtful = page
  .replace(/<title>.*<\/title>/, '<title>Harbour news of the week</title>')
  .replace('<meta', '<meta property="og:title" content="Storm keeps islanders from home"><meta')

const rule = {
  id: 'harbour/notes',
  role: 'promo',
  weight: 12,
  reason: 'The harbour’s own notes',
  pattern: '^Harbour notes',
  examples: {yes: ['Harbour notes for members'], no: ['The harbour noted it.']},
} as const
const url = 'https://harbour.example/ferry'
const notes = 'Harbour notes for members'
const values: {readonly [Name in OptionName]: readonly NonNullable<Options[Name]>[]} = {
  url: [url],
  charset: ['iso-8859-7', 'utf-8'],
  mediaType: ['text/html', 'text/plain'],
  normalize: [{skip: ['spaces']}, {quotes: 'curly'}],
  keep: ['cautious', 'balanced', 'clean'],
  model: [shippedForText()],
  headlineModel: [shippedForHeadlines()],
  pageModel: [shippedForPages()],
  body: [{lists: false, tables: false, posts: true, standfirst: true}],
  templates: [{'': [templateKeyOf(notes)], 'harbour.example': [templateKeyOf(notes)]}],
  typos: ['fix', 'report', 'off'],
  risky: [{capitals: false, neighbours: false, triples: false}],
  rules: [[rule]],
  fields: ['cautious', 'balanced', 'complete'],
  deriveHeadline: [true, false],
  auditFormat: ['json', 'prov', 'annotations'],
  profile: ['google'],
}

interface Result {
  readonly article: unknown
  readonly audit: unknown
  readonly messages: readonly string[]
}

/** The result of `understand`; of an input that it cannot read, the reason alone. */
function understood(input: string | Uint8Array, options: Options): Result {
  try {
    const {article, audit, messages} = understand(input, options)
    return {article, audit, messages: messages.map(String)}
  } catch (error) {
    assert.ok(error instanceof TypeError, String(error))
    return {
      article: undefined,
      audit: undefined,
      messages: [error.message.replace('capture: ', '1:1: ')],
    }
  }
}

/** The result of the plugin; of a document that it rejects, without an article. */
function processed(value: string | Uint8Array, options: Options): Result {
  const file = new VFile({value})
  const processor = unified().use(copydesk, options)
  let article: unknown
  try {
    article = processor.processSync(file).result
  } catch (error) {
    assert.ok(error instanceof Error && 'ruleId' in error, String(error))
  }
  return {article, audit: file.data.audit, messages: file.messages.map(String)}
}

const combined: readonly Options[] = [
  {},
  ...Object.entries(values).flatMap(([name, all]) => all.map((value) => ({[name]: value}))),
  Object.fromEntries(Object.entries(values).map(([name, [first]]) => [name, first])),
]

for (const [kind, whole] of Object.entries(kinds)) {
  for (const [form, input] of [
    ['a string', whole],
    ['bytes', Buffer.from(whole)],
  ] as const) {
    test(`the plugin gives what understand gives for ${kind} as ${form}, with every option`, () => {
      for (const options of combined) {
        assert.deepEqual(
          processed(input, options),
          understood(input, options),
          JSON.stringify(Object.keys(options)),
        )
      }
    })
  }
}

test('every option but models that ship anyway and the vocabulary of written audits changes something', () => {
  const changed = Object.entries(values).map(([name, all]) => {
    const inputs = [
      text,
      page,
      untitled,
      doubtful,
      fragment,
      Buffer.from([0xc1, 0xe8, ...Buffer.from(text)]),
    ]
    const differs = inputs.some((input) =>
      all.some(
        (value) =>
          JSON.stringify(understood(input, {[name]: value})) !==
          JSON.stringify(understood(input, {})),
      ),
    )
    return differs ? [] : [name]
  })
  assert.deepEqual(changed.flat(), ['model', 'headlineModel', 'pageModel', 'auditFormat'])
})

test('a fragment that a media type calls a page is read as one by both', () => {
  const options = {mediaType: 'text/html', url}
  const {article} = understand(fragment, options)
  assert.equal(article?.url, url)
  assert.doesNotMatch(article.articleBody, /</)
  assert.deepEqual(unified().use(copydesk, options).processSync(fragment).result, article)
})

test('a charset that the caller names is the one that both read by', () => {
  const greek = Buffer.concat([
    Buffer.from([0xc1, 0xe8, 0xde, 0xed, 0xe1, 0x20]),
    Buffer.from(text),
  ])
  const file = new VFile({value: greek})
  unified().use(copydesk, {charset: 'iso-8859-7'}).processSync(file)
  assert.equal(file.data.audit?.capture.encoding, 'iso-8859-7')
  assert.deepEqual(file.data.audit, understand(greek, {charset: 'iso-8859-7'}).audit)
})

test('a value that an option does not take is refused by both', () => {
  const wrong: readonly (readonly [object, RegExp])[] = [
    [{keep: 'clear'}, /^Expected one of cautious, balanced, clean for `keep`, found `clear`$/],
    [{typos: 1}, /for `typos`, found `1`/],
    [{url: 'ferry'}, /Expected an absolute http or https address for `url`/],
    [{body: {lists: 'yes'}}, /for `body`, found `\{"lists":"yes"\}`/],
    [{risky: {capital: false}}, /named capitals, neighbours, triples for `risky`/],
    [{deriveHeadline: 'yes'}, /Expected true or false for `deriveHeadline`/],
    [{rules: {}}, /Expected a list of rules for `rules`/],
    [{normalize: null}, /Expected an object for `normalize`/],
    [{normalize: {skip: ['tag']}}, /another value of `skip` \(steps to skip are wraps, /],
    [{normalize: {quote: 'curly'}}, /an object with some of skip, breaks, .* for `normalize`/],
    [{mediaType: 7}, /Expected a media type, .* for `mediaType`, found `7`/],
    [
      {mediaType: 'banana'},
      /such as `text\/html` or `text\/plain`, for `mediaType`, found `banana`/,
    ],
    [{charset: 'klingon'}, /such as `utf-8` or `windows-1252`, for `charset`, found `klingon`/],
    [{charset: 8859}, /for `charset`, found `8859`/],
    [{model: {}}, /Expected a model of texts, .* for `model`, found `\{\}`/],
    [{pageModel: {forest: {}}}, /Expected a model of pages, .* for `pageModel`/],
    [{templates: {'': ['a']}}, /an object of lists of numbers, .* for `templates`/],
    [{rules: [{...rule, weight: Number.NaN}]}, /a finite number in `\/0\/weight` for `rules`/],
    [{rules: [{...rule, role: 'banner'}]}, /rules without a fault \(`\/0\/role`: .* for `rules`/],
    [{keeep: 'clean'}, /^Unknown option `keeep`; did you mean `keep`\?$/],
    [{colour: 1}, /^Unknown option `colour`; the options are url, charset, /],
    [{name: 7}, /Expected a text for `name`, found `7`/],
    [{profile: 'gogle'}, /Expected one of google for `profile`/],
  ]
  for (const [options, message] of wrong) {
    const refusal = {name: 'TypeError', message}
    assert.throws(() => checkOptions(options), refusal)
    assert.throws(() => understand(text, options), refusal)
    assert.throws(() => unified().use(copydesk, options).freeze(), refusal)
  }
})

test('what is no document, and what are no options, is refused in words', () => {
  for (const input of [undefined, null, 42, true, {}, [], {text: 'It rained.'}, new Map()]) {
    const message = /^Expected a text, bytes or a capture, found `/
    assert.throws(() => Reflect.apply(understand, undefined, [input]), {name: 'TypeError', message})
  }
  for (const options of [null, 'keep', 7, ['keep']]) {
    const message = /^Expected an object of options, found `/
    assert.throws(() => Reflect.apply(understand, undefined, [text, options]), {
      name: 'TypeError',
      message,
    })
  }
})

test('normalization refuses options that it does not take', () => {
  for (const options of [{skip: 'tags'}, {quotes: 'french'}, {dash: 'long'}]) {
    const attach = (): unknown => Reflect.apply(normalizeText, unified(), [options])
    assert.throws(attach, /for `normalize`, found/)
  }
})

test('an option that is left out or undefined is not refused', () => {
  checkOptions({})
  checkOptions({keep: undefined, name: 'ferry.txt'})
  assert.ok(understand(text, {name: 'ferry.txt'}).article)
})

test('commands take the options that the table gives them, and list its values', () => {
  for (const {spelling, form} of Object.values(settings).flatMap((setting) =>
    'spelling' in setting ? [setting] : [],
  )) {
    for (const command of commandNames) {
      const option = commandOf(command).options[spelling.flag]
      const takes = spelling.commands.some((each) => each === command)
      assert.equal(option?.help === spelling.help, takes, `${command} --${spelling.flag}`)
      if (takes && form.type === 'choice') assert.deepEqual(option?.choices, form.values)
    }
    if (!('values' in form) || form.type === 'choice') continue
    for (const value of form.values) assert.ok(spelling.help.includes(value), value)
  }
})

test('a line that is cut behind any of its stages gives the same tree', () => {
  const captured = {type: 'root', capture: captureOf(text)} as const
  const line = stagesWith({})
  for (const name of line.names) {
    const {head, tail} = line.cutAfter(name)
    assert.deepEqual(tail(head(captured)), line.run(captured), name)
  }
  assert.ok('children' in line.cutAfter('segment').head(captured))
  assert.ok(!('children' in line.cutAfter('normalize').head(captured)))
  assert.throws(() => line.cutAfter('compile'), {
    name: 'RangeError',
    message: 'Expected a stage of the line, found `compile`',
  })
})
