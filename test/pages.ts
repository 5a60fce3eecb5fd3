/** Pages written for tests: an article among the furniture that sites put around it. */

export const paragraphs: readonly string[] = [
  'The harbour of Lindesund will stay shut for another week, the port authority said on Tuesday, after divers found that the wreck of the barge had moved in the storm.',
  'Ferries to the outer islands leave from the northern quay instead, twice a day, and take neither lorries nor caravans until the channel has been measured again.',
  'A crane ship is on its way from the mainland and is expected on Friday. Lifting the barge, which carried gravel, would take two days if the weather holds, said the harbour master, Ada Holm.',
  'Fishermen who cannot reach their moorings are to be paid for the days they lose. The council has set aside a fund for them, but has not said how large it is.',
  'The barge sank in October when its tow line broke. Nobody was hurt, and no fuel has been found in the water since.',
]

/** An article page; `inside` goes between the second paragraph and the third, `after` below the text. */
export function articlePage({
  inside = '',
  after = '',
  head = '',
}: {
  readonly inside?: string
  readonly after?: string
  readonly head?: string
} = {}): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`)
  return `<!doctype html><html lang="en"><head><title>Harbour stays shut for another week</title>${head}</head>
<body>
<header class="site-header"><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
<main><article class="story">
<h1>Harbour stays shut for another week</h1>
<div class="byline">By <a href="/authors/mira-dahl">Mira Dahl</a></div>
<div class="story-body">${text.slice(0, 2).join('\n')}${inside}${text.slice(2).join('\n')}</div>
</article>${after}</main>
<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/terms">Terms of use</a></li><li><a href="/privacy">Privacy policy</a></li></ul><p>© 2025 The Lindesund Mail. All rights reserved.</p></footer>
</body></html>`
}

/** A page of the openings of many stories. */
export function homePage(stories = 12): string {
  const cards = Array.from(
    {length: stories},
    (_, i) => `<div class="card"><h2><a href="/news/${i}">${titles[i % titles.length]}</a></h2>
<p>${openings[i % openings.length]}</p></div>`,
  )
  return `<!doctype html><html lang="en"><head><title>The Lindesund Mail</title></head><body>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<main><div class="grid">${cards.join('\n')}</div></main>
<footer class="site-footer"><p>© 2025 The Lindesund Mail. All rights reserved.</p></footer></body></html>`
}

const titles = [
  'Harbour stays shut for another week',
  'School roof to be mended before winter',
  'Two held after fire at timber yard',
  'New bus line to the outer villages',
]
const openings = [
  'Ferries leave from the northern quay until the wreck of a barge has been lifted.',
  'The council found the money in a fund that nobody had looked into for years.',
  'Nobody was hurt when stacks of planks burned through the night on Sunday.',
  'From March a bus will run every hour, also in the evening and on Sundays.',
]
