import assert from 'node:assert/strict'
import {test} from 'node:test'
import {articleOf, property} from './pages.ts'

const url = 'https://paper.example/news/ferry'
const heading = '<h1>Ferry is back in port</h1>'
const address = (name: string): string => `https://paper.example/${name}`

/** The address of the first picture of a page. */
function leadOf(top: string, below = '', head = ''): string | undefined {
  return articleOf({top, below, head, url}).image?.[0]?.url
}

test('without a statement the picture between heading and story is the lead', () => {
  assert.equal(leadOf(`${heading}<img src="/a.jpg" alt="">`), address('a.jpg'))
  assert.equal(
    leadOf(
      `<img src="/logo.png" alt=""><img src="/x.jpg" alt="">${heading}<img src="/a.jpg" alt="">`,
    ),
    address('a.jpg'),
  )
})

test('wide pictures whose address tells their size are taken', () => {
  for (const name of ['a-1200x675.jpg', 'a.jpg?w=800&h=450', 'a.jpg?width=1200']) {
    const src = name.replace('&', '&amp;')
    assert.equal(leadOf(`${heading}<img src="/${src}" alt="">`), address(name))
  }
})

test('a picture right above the heading is the lead when none stands below it', () => {
  assert.equal(leadOf(`<img src="/a.jpg" alt="">${heading}`), address('a.jpg'))
})

test('a picture that browsers are asked to load early counts before others', () => {
  const early = '<link rel="preload" as="image" href="/ferry-1600.webp">'
  const top = `${heading}<img src="/a.jpg" alt=""><img src="/ferry-800.jpg" alt="">`
  assert.equal(leadOf(top, '', early), address('ferry-800.jpg'))
})

test('a picture that markup calls the lead one counts before others of the head', () => {
  const top = `<img class="wp-post-image" src="/a.jpg" alt="">${heading}<img src="/b.jpg" alt="">`
  assert.equal(leadOf(top), address('a.jpg'))
})

test('what the page states of its picture counts before what it shows', () => {
  const stated = property('og:image', address('card.jpg'))
  assert.equal(leadOf(`${heading}<img src="/a.jpg" alt="">`, '', stated), address('card.jpg'))
})

test('icons, portraits, narrow pictures and those of other stories are no lead', () => {
  for (const top of [
    `${heading}<img src="/icons/share.png" alt="">`,
    `${heading}<img src="/authors/ann.jpg" alt="">`,
    `${heading}<img src="/a.jpg" width="80" alt="">`,
    `${heading}<img src="/a.svg" alt="">`,
    `${heading}<img src="/ann.jpg?w=400&amp;h=400" alt="">`,
    `${heading}<img src="/ann-314x314.jpg" alt="">`,
    `${heading}<img src="/w_60,h_60/club.png" alt="">`,
  ]) {
    assert.equal(leadOf(top), undefined)
  }
  const others = '</article></main><aside><h2>More stories</h2><img src="/b.jpg" alt=""></aside>'
  assert.equal(leadOf(heading, others), undefined)
})

test('the picture above the story has the caption that stands there', () => {
  const top = `${heading}<figure><img src="/a.jpg" alt=""><figcaption>The ferry in the harbour of Westport. Photo: Ann Miller</figcaption></figure>`
  const [picture] = articleOf({top, url}).image ?? []
  assert.equal(picture?.url, address('a.jpg'))
  assert.match(picture?.caption ?? '', /^The ferry in the harbour/)
})
