import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read} from './fields.ts'
import {articleOf, jsonLd, property} from './pages.ts'

const caption = 'The ferry in port on Monday.'

test('a caption and its credit make a picture', () => {
  assert.deepEqual(read('image', [['caption', `${caption} (Ann Miller/AP)`]]), [
    {caption, creditText: 'Ann Miller/AP'},
  ])
})

test('a caption without a credit is a picture without one', () => {
  assert.deepEqual(read('image', [['caption', caption]]), [{caption}])
})

test('a credit right above or below a caption belongs to it', () => {
  const picture = [{caption, creditText: 'Ann Miller'}]
  assert.deepEqual(
    read('image', [
      ['caption', caption],
      ['credit', 'Photograph: Ann Miller'],
    ]),
    picture,
  )
  assert.deepEqual(
    read('image', [
      ['credit', 'Photograph: Ann Miller'],
      ['caption', caption],
    ]),
    picture,
  )
})

test('a credit further off does not', () => {
  const parts = [
    ['caption', caption],
    ['paragraph', 'It came.'],
    ['credit', 'Photograph: Ann Miller'],
  ] as const
  assert.deepEqual(read('image', parts), [{caption}])
})

test('the label of a caption is no part of it', () => {
  for (const line of [
    `Image caption, ${caption}`,
    `Caption: ${caption}`,
    `Bildunterschrift: ${caption}`,
  ]) {
    assert.deepEqual(read('image', [['caption', line]]), [{caption}], line)
  }
})

test('a bar between caption and credit is left out', () => {
  assert.deepEqual(read('image', [['caption', 'The ferry in port | Photo: Ann Miller']]), [
    {caption: 'The ferry in port', creditText: 'Ann Miller'},
  ])
})

test('several captions are several pictures, and one said twice is one', () => {
  const other = 'The crew on the quay.'
  assert.deepEqual(
    read('image', [
      ['caption', caption],
      ['caption', other],
      ['caption', caption],
    ]),
    [{caption}, {caption: other}],
  )
})

test('a credit alone, and a caption without a word, make no picture', () => {
  assert.equal(read('image', [['credit', 'Getty Images']]), undefined)
  assert.equal(read('image', [['caption', '1/4']]), undefined)
  assert.equal(read('image', [['paragraph', caption]]), undefined)
})

const page = 'https://www.dailypaper.example/2023/ferry-is-back'

test('the widest picture is taken, with its size, caption and credit', () => {
  const small = {'@type': 'ImageObject', url: 'https://i.example/small.jpg', width: 320}
  const wide = {
    '@type': 'ImageObject',
    url: 'https://i.example/wide.jpg',
    width: '1200',
    height: 675,
    caption: 'The ferry',
    creditText: 'Photo: Bo Tan',
  }
  assert.deepEqual(articleOf({head: jsonLd({image: [small, wide]})}).image, [
    {
      '@type': 'ImageObject',
      url: 'https://i.example/wide.jpg',
      caption: 'The ferry',
      creditText: 'Bo Tan',
      width: '1200 px',
      height: '675 px',
    },
  ])
})

test('a logo or a placeholder is no picture of the article', () => {
  const head = `${jsonLd({image: 'https://i.example/img/logo.png'})}${property('og:image', '/ferry.jpg')}`
  assert.equal(
    articleOf({head, url: page}).image?.[0]?.url,
    'https://www.dailypaper.example/ferry.jpg',
  )
})

test('the caption above the story belongs to the picture that the page names', () => {
  const head = property('og:image', 'https://www.dailypaper.example/ferry.jpg')
  const top =
    '<h1>Ferry is back in port</h1><figure><img src="/ferry.jpg"><figcaption>The ferry on Monday. (Photo: Ann Miller)</figcaption></figure>'
  const [lead, ...others] = articleOf({head, top, url: page}).image ?? []
  assert.equal(lead?.url, 'https://www.dailypaper.example/ferry.jpg')
  assert.equal(lead?.caption, 'The ferry on Monday.')
  assert.deepEqual(others, [])
})

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

test('a picture that stands for the site is none of the story', () => {
  const imageOf = (file: string): unknown =>
    articleOf({
      head: property('og:image', `https://dailypaper.example/img/${file}`),
      url: 'https://www.dailypaper.example/2024/ferry',
    }).image
  for (const file of [
    'logo.png',
    'dailypaperlogo.gif',
    'default-social.png',
    'icon512x512_dailypaper.jpg',
    'fallback.jpg',
    'noimage.gif',
    'ogp_default.png',
    'avatars/ann-miller-96x96.jpg',
    'pixel.gif',
  ]) {
    assert.equal(imageOf(file), undefined, file)
  }
  for (const file of ['ferry-social.jpg', 'social-club.jpg', 'DSC_1234.jpg', 'large.jpg']) {
    assert.ok(imageOf(file), file)
  }
})
