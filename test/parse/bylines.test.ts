import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {understand} from '../../pipeline/understand.ts'

/** A story in a language, to stand around a byline. */
interface Story {
  readonly headline: string
  readonly paragraphs: readonly string[]
}

const forms = rowsOf('bylines').map(([language = '', line = '', authors = '']) => ({
  language,
  line,
  authors,
}))
const stories: ReadonlyMap<string, Story> = new Map(
  rowsOf('stories').map(([language = '', headline = '', ...paragraphs]) => [
    language,
    {headline, paragraphs},
  ]),
)

for (const {language, line, authors} of forms) {
  const outcome = authors === '' ? 'names nobody' : `names ${authors}`

  test(`${language}: “${line}” as a line of text ${outcome}`, () => {
    const {headline, paragraphs} = storyIn(language)
    assert.equal(authorsOf([headline, line, ...paragraphs].join('\n\n'), 'text/plain'), authors)
  })

  test(`${language}: “${line}” as an element of a page ${outcome}`, () => {
    const {headline, paragraphs} = storyIn(language)
    const body = paragraphs.map((each) => `<p>${inert(each)}</p>`).join('')
    const page = `<html lang="${language}"><head><title>${inert(headline)}</title></head><body><article><h1>${inert(headline)}</h1><div class="byline">${inert(line)}</div>${body}</article></body></html>`
    assert.equal(authorsOf(page, 'text/html'), authors)
  })
}

test('each of twenty-three languages has eight forms or more, and some of them name nobody', () => {
  const languages = [...new Set(forms.map(({language}) => language))]
  assert.ok(languages.length >= 23)
  for (const language of languages) {
    assert.ok(forms.filter((form) => form.language === language).length >= 8, language)
  }
  assert.ok(forms.filter(({authors}) => authors === '').length >= 100)
  assert.ok(forms.length >= 440)
})

/** Names with jobs behind `=`, organizations in brackets. */
function authorsOf(capture: string, mediaType: string): string {
  const {article} = understand(capture, {mediaType})
  assert.ok(article !== undefined)
  return (article.author ?? [])
    .map((agent) => {
      if (agent['@type'] === 'Organization') return `[${agent.name}]`
      return agent.jobTitle === undefined ? agent.name : `${agent.name} = ${agent.jobTitle}`
    })
    .join('; ')
}

function storyIn(language: string): Story {
  const story = stories.get(language)
  assert.ok(story !== undefined, language)
  return story
}

function inert(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function rowsOf(name: string): readonly (readonly string[])[] {
  const table = readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8')
  return table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
}
