import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read, understand} from '../../pipeline/index.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {articleOf, jsonLd, markupOf, type Page, property} from './pages.ts'

const japanese = '<h1>連絡船が三日ぶりに港へ戻る</h1>'

test('the offset is kept as published', () => {
  const {datePublished} = articleOf({head: jsonLd({datePublished: '2023-04-05T10:11:12+05:30'})})
  assert.equal(datePublished, '2023-04-05T10:11:12+05:30')
})

test('a time without an offset is the day alone, or has that of another statement', () => {
  const bare = jsonLd({datePublished: '2023-04-05T10:11:12'})
  assert.equal(articleOf({head: bare}).datePublished, '2023-04-05')
  const head = `${bare}${property('article:published_time', '2023-04-05T10:11:12+02:00')}`
  assert.equal(articleOf({head}).datePublished, '2023-04-05T10:11:12+02:00')
})

test('a local time in the disguise of UTC gives way to the same clock with its offset', () => {
  const head = `${jsonLd({datePublished: '2023-04-05T10:11:12Z'})}${property('article:published_time', '2023-04-05T10:11:12+02:00')}`
  assert.equal(articleOf({head}).datePublished, '2023-04-05T10:11:12+02:00')
})

test('a change before the publication is left out', () => {
  const article = articleOf({
    head: jsonLd({datePublished: '2023-04-05T10:00:00Z', dateModified: '2023-04-04T10:00:00Z'}),
  })
  assert.equal(article.datePublished, '2023-04-05T10:00:00Z')
  assert.equal(article.dateModified, undefined)
})

test('a date of a change is never one of publication', () => {
  const top = '<h1>Ferry is back in port</h1><p>Updated: April 5, 2023</p>'
  const article = articleOf({top})
  assert.equal(article.datePublished, undefined)
  assert.equal(article.dateModified, '2023-04-05')
})

test('a date that is printed below the headline is read', () => {
  const top = '<h1>Ferry is back in port</h1><div class="meta">April 5, 2023 · 3 min read</div>'
  assert.equal(articleOf({top}).datePublished, '2023-04-05')
})

test('numbers have the order of the page’s country, and none where it is not known', () => {
  const top = '<h1>Ferry is back in port</h1><div class="date">03/04/2023</div>'
  assert.equal(articleOf({top, lang: 'en-US'}).datePublished, '2023-03-04')
  assert.equal(articleOf({top, lang: 'en-GB'}).datePublished, '2023-04-03')
  assert.equal(articleOf({top}).datePublished, undefined)
})

test('the day in the address stands where nothing else tells one', () => {
  const url = 'https://paper.example/2023/04/05/ferry-is-back-in-port'
  assert.equal(articleOf({url}).datePublished, '2023-04-05')
})

test('days told in the story and dates of other stories are left alone', () => {
  const below =
    '<p>The last such storm was on January 3, 2019, the office said.</p><ul><li><a href="/x">Harbour opens</a> March 1, 2022</li></ul>'
  assert.equal(articleOf({below}).datePublished, undefined)
})

test('a date right below the story is read when it is called one of publication', () => {
  for (const below of [
    '<p>Published on April 5, 2023</p>',
    '<h4>Published</h4><div>April 5, 2023</div>',
  ]) {
    assert.equal(articleOf({below}).datePublished, '2023-04-05')
  }
  assert.equal(articleOf({below: '<p>April 5, 2023</p>'}).datePublished, undefined)
})

test('a `meta` of an unknown name that says “published date” is heard', () => {
  const head = '<meta name="x-published-date" content="2023-04-05T06:03:43Z">'
  assert.equal(articleOf({head}).datePublished, '2023-04-05T06:03:43Z')
})

const moved = jsonLd({
  datePublished: '2025-06-12T10:00:00+02:00',
  dateModified: '2025-06-12T10:00:05+02:00',
})

test('where the page was only saved on the stated day, the earlier day that it prints counts', () => {
  const top = '<h1>Ferry is back in port</h1><p>November 2, 2022</p>'
  assert.equal(articleOf({head: moved, top}).datePublished, '2022-11-02')
})

test('an earlier day in a caption, beside another one, or of a change leaves the stated day alone', () => {
  for (const top of [
    '<h1>Ferry is back in port</h1><figure><img src="/a.jpg" alt=""><figcaption>The ferry on November 2, 2022.</figcaption></figure>',
    '<h1>Ferry is back in port</h1><p>November 2, 2022</p><p>Harbour fees rise</p><p>December 1, 2022</p>',
    '<h1>Ferry is back in port</h1><p>June 12, 2025</p>',
    '<h1>Ferry is back in port</h1><p>Updated November 2, 2022</p>',
  ]) {
    assert.equal(articleOf({head: moved, top}).datePublished, '2025-06-12T10:00:00+02:00')
  }
})

test('a page that was changed after its stated day keeps that day', () => {
  const head = jsonLd({
    datePublished: '2025-06-12T10:00:00+02:00',
    dateModified: '2025-07-01T10:00:00+02:00',
  })
  const top = '<h1>Ferry is back in port</h1><p>November 2, 2022</p>'
  assert.equal(articleOf({head, top}).datePublished, '2025-06-12T10:00:00+02:00')
})

test('below the story a line that is called published, or stands under such a word, has its day', () => {
  for (const below of [
    '<p>Posted on</p><p>Nov 21, 2018</p><p>Updated at</p><p>Dec 10, 2025</p>',
    '<p>Published Nov 21, 2018</p>',
  ]) {
    assert.equal(articleOf({below}).datePublished, '2018-11-21')
  }
})

test('days of several stories below this one are none of its own', () => {
  const days = ['Nov 21, 2018', 'Dec 2, 2018', 'Jan 4, 2019']
  const below = days.map((day) => `<p>Published ${day}</p>`).join('')
  assert.equal(articleOf({below}).datePublished, undefined)
})

test('the zero of a program’s calendar is no day, whatever states, shows or prints it', () => {
  const line = '<p>April 5, 2023</p>'
  const title = '<h1>Ferry is back in port</h1>'
  for (const datePublished of [
    '1970-01-01T00:00:00Z',
    '1969-12-31T19:00:00-05:00',
    '1970-01-01',
    '0001-01-01T00:00:00Z',
    '1900-01-01T00:00:00Z',
  ]) {
    const head = jsonLd({datePublished, dateModified: datePublished})
    const bare = articleOf({head})
    assert.equal(bare.datePublished, undefined, datePublished)
    assert.equal(bare.dateModified, undefined, datePublished)
    assert.equal(articleOf({head, top: `${title}${line}`}).datePublished, '2023-04-05')
  }
  const time = '<time datetime="1970-01-01T00:00:00Z">January 1, 1970</time>'
  assert.equal(articleOf({top: `${title}${time}`}).datePublished, undefined)
  assert.equal(articleOf({top: `${title}<p>January 1, 1970</p>`}).datePublished, undefined)
})

test('an early day of a real story is left alone', () => {
  for (const datePublished of ['1970-01-02', '1912-04-16', '1969-12-31', '1970-12-31']) {
    assert.equal(articleOf({head: jsonLd({datePublished})}).datePublished, datePublished)
  }
})

test('`meta` of further vocabularies state the day of publication', () => {
  for (const name of [
    'citation_publication_date',
    'rnews:datePublished',
    'pub_date',
    'DC.date',
    'dc:date',
    'DCTERMS.issued',
    'prism.publicationDate',
    'bt:pubDate',
    'parsely-pub-date',
    'sailthru.date',
    'article:publish_date',
  ]) {
    const head = `<meta name="${name}" content="2023-04-05">`
    assert.equal(articleOf({head}).datePublished, '2023-04-05', name)
  }
})

test('`meta` with days of other kinds state no day of publication', () => {
  for (const name of [
    'DC.date.valid',
    'dcterms.dateAccepted',
    'citation_year',
    'article:expiration_time',
    'rnews:dateCopyrighted',
  ]) {
    const head = `<meta name="${name}" content="2023-04-05">`
    assert.equal(articleOf({head}).datePublished, undefined, name)
  }
})

test('a day after the one of the capture is none, however it is stated', () => {
  const head = jsonLd({datePublished: '2023-04-07T10:00:00Z'})
  assert.equal(publishedIn({head}, '2023-04-05 08:00:00'), undefined)
  const top = '<h1>Ferry is back in port</h1><p>April 7, 2023</p>'
  assert.equal(publishedIn({top}, '5 April 2023'), undefined)
})

test('the day of the capture, the next one and an unreadable capture leave a day alone', () => {
  const head = jsonLd({datePublished: '2023-04-07'})
  for (const captured of ['2023-04-07', '2023-04-06T23:00:00Z', '2024-01-01', 'last week']) {
    assert.equal(publishedIn({head}, captured), '2023-04-07', captured)
  }
})

test('a Japanese word of change behind its day makes it one of change', () => {
  for (const line of [
    '2024年5月1日公開 2024年5月2日更新',
    '2024年5月1日 10時00分（2024年5月2日 12時00分更新）',
    '2024年5月2日更新 2024年5月1日公開',
  ]) {
    const {datePublished, dateModified} = articleOf({top: `${japanese}<p>${line}</p>`, lang: 'ja'})
    assert.deepEqual([datePublished, dateModified], ['2024-05-01', '2024-05-02'], line)
  }
})

test('a word of change that belongs to the next day leaves the day before it alone', () => {
  for (const line of [
    '2024年5月1日更新：2024年5月2日',
    '2024年5月1日（更新 2024年5月2日）',
    '公開：2024年5月1日 10時00分　更新：2024年5月2日 12時00分',
  ]) {
    const {datePublished, dateModified} = articleOf({top: `${japanese}<p>${line}</p>`, lang: 'ja'})
    assert.deepEqual([datePublished, dateModified], ['2024-05-01', '2024-05-02'], line)
  }
  const alone = articleOf({top: `${japanese}<p>2024年5月1日公開</p>`, lang: 'ja'})
  assert.deepEqual([alone.datePublished, alone.dateModified], ['2024-05-01', undefined])
})

/** The day of a page whose container states when it was captured. */
function publishedIn(page: Page, captured: string): string | undefined {
  const capture = read(markupOf(page), {name: 'page.html'})
  assert.ok(!isRefusal(capture))
  const bytes = {start: 0, end: 0}
  const feed = [{source: 'feed', property: 'capturedAt', value: captured, node: 0, bytes} as const]
  const {article} = understand({...capture, feed})
  assert.ok(article)
  return article.datePublished
}

test('a clock without a zone is kept by the claim, and not by the article', () => {
  const head = jsonLd({datePublished: '2023-04-05 10:11'})
  assert.equal(articleOf({head}).datePublished, '2023-04-05')
  const {tree} = understand(markupOf({head}))
  assert.equal(tree.claims.find(({field}) => field === 'datePublished')?.local, '2023-04-05T10:11')
  const whole = understand(markupOf({head: jsonLd({datePublished: '2023-04-05T10:11:00Z'})}))
  assert.equal(whole.tree.claims.find(({field}) => field === 'datePublished')?.local, undefined)
})

test('a name of `meta` that gives no possible day leaves the choice to the next one', () => {
  const zero = '<meta name="pubdate" content="1970-01-01T00:00:00Z">'
  const other = '<meta name="dc.date" content="2023-04-05">'
  assert.equal(articleOf({head: `${zero}${other}`}).datePublished, '2023-04-05')
  assert.equal(articleOf({head: zero}).datePublished, undefined)
})

test('day and month stand in the order of the `datetime` of the page', () => {
  const top = (time: string) =>
    `<h1>Ferry is back in port</h1><time datetime="${time}T19:38:01Z">10/12/2023 7:38 PM</time>`
  assert.equal(articleOf({top: top('2023-10-12')}).datePublished?.slice(0, 10), '2023-10-12')
  assert.equal(articleOf({top: top('2023-12-10')}).datePublished?.slice(0, 10), '2023-12-10')
})

test('a sentence of the head that mentions a day dates no story', () => {
  const told = '<h1>Ferry is back in port</h1><p>Fares rise on January 1, 2026 on all lines.</p>'
  assert.equal(articleOf({top: told}).datePublished, undefined)
  const line = '<h1>Ferry is back in port</h1><p>January 1, 2026 | 8 min read</p>'
  assert.equal(articleOf({top: line}).datePublished, '2026-01-01')
})

test('a change is told by a line of times below the story, where all such lines name one day', () => {
  const line = '<p>Last updated: April 6, 2023</p>'
  assert.equal(articleOf({below: line}).dateModified, '2023-04-06')
  assert.equal(
    articleOf({below: `${line}<p>Last updated: May 7, 2024</p>`}).dateModified,
    undefined,
  )
  const head = '<meta name="modified-date" content="2023-04-07">'
  assert.equal(articleOf({head, below: line}).dateModified, '2023-04-07')
})
