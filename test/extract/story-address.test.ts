import assert from 'node:assert/strict'
import {test} from 'node:test'
import {leadsToStory} from '../../pipeline/extract/document/story-address.ts'

const host = 'https://www.dailypaper.example'

const stories = [
  ['/politics/ferry-strike-enters-third-week', 'Strike'],
  ['/2024/03/05/ferry', 'The ferry'],
  ['/news/article.asp?id=4711', 'The ferry'],
  ['/wirtschaft/faehre-liegt-fest.html', 'Fähre liegt seit drei Tagen fest'],
  ['/haber/feribot_uc_gun_sonra_dondu', 'Feribot'],
  [`/${encodeURIComponent('渡轮三天后返回港口')}`, '渡轮三天后返回港口'],
] as const

const others = [
  ['/', 'Daily Paper'],
  ['/politics', 'All about politics in our region'],
  ['/sport/football', 'Football'],
  ['/travel/asia-middle-east/', 'Asia & Middle East'],
  ['/tag/ferry-strike-of-this-year', 'Everything about the ferry strike'],
  ['/thema/streik-2024', 'Mehr zum Streik'],
  ['/author/ann-miller-1234', 'Read more of Ann Miller'],
  ['/user/login?next=/2024/03/05/ferry', 'Log in to read on'],
  ['/abo/vier-wochen-fuer-einen-euro', 'Vier Wochen für einen Euro'],
  ['/search?q=ferry+2024', 'Search for the ferry of 2024'],
] as const

test('an address with a number, a day or a slug leads to a story', () => {
  for (const [path, text] of stories) assert.ok(leadsToStory(`${host}${path}`, text), path)
})

test('front pages, topics, authors, accounts, offers and searches are no stories', () => {
  for (const [path, text] of others) assert.ok(!leadsToStory(`${host}${path}`, text), path)
})
