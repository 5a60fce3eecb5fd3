import assert from 'node:assert/strict'
import {test} from 'node:test'
import {extract} from '../../pipeline/extract/extract.ts'
import {treeOf} from '../tree/trees.ts'
import {claimOf, read} from './fields.ts'
import {articleOf, jsonLd, property} from './pages.ts'

test('the headline is the block with that role, and the first of two', () => {
  assert.equal(
    read('headline', [
      ['headline', 'Ferry back'],
      ['headline', 'Gale over'],
    ]),
    'Ferry back',
  )
})

test('the headline is published with edits made', () => {
  const at = {start: 5, end: 7}
  const repair = {rule: 'spaces/run', at, was: '  ', now: ' ', reason: 'Two blanks'}
  const tree = extract.run(treeOf([['headline', 'Ferry  back']], {repairs: [repair]}))
  assert.equal(tree.claims[0]?.value, 'Ferry back')
})

test('neither the lede nor the name of the file is a headline', () => {
  const parts = [
    ['paragraph', 'The ferry came back on Monday.'],
    ['kicker', 'World'],
  ] as const
  assert.equal(claimOf('headline', parts), undefined)
})

test('the headline is that of the heading, whatever templates append to titles', () => {
  const head = `<title>Ferry is back in port | News | The Paper</title>${property('og:site_name', 'The Paper')}${property('og:title', 'Ferry is back in port - The Paper')}`
  assert.equal(articleOf({head}).headline, 'Ferry is back in port')
})

test('without a heading the title stands, without the name of the site', () => {
  const head = `<title>Ferry is back in port | The Paper</title>${property('og:site_name', 'The Paper')}`
  assert.equal(articleOf({head, top: ''}).headline, 'Ferry is back in port')
})

test('the desk’s own headline in structured data counts more than a title', () => {
  const head = `${jsonLd({headline: 'Ferry is back in port'})}<title>Ferry news: all you need to know</title>`
  assert.equal(articleOf({head, top: ''}).headline, 'Ferry is back in port')
})

test('a kicker before the headline is cut when another place has the headline alone', () => {
  const head = `${jsonLd({headline: 'Storm at sea: Ferry is back in port at last'})}${property('og:title', 'Ferry is back in port at last')}`
  const top = '<h1>Storm at sea: Ferry is back in port at last</h1>'
  assert.equal(articleOf({head, top}).headline, 'Ferry is back in port at last')
})

test('a colon in a headline is left alone when every place has it', () => {
  const line = 'Storm at sea: Ferry is back in port at last'
  const head = `${jsonLd({headline: line})}${property('og:title', line)}<title>${line}</title>`
  assert.equal(articleOf({head, top: `<h1>${line}</h1>`}).headline, line)
})

for (const heading of ['Home', 'Cookie settings', 'Startseite', 'Accueil']) {
  test(`a heading that is a wording of pages is no headline: ${heading}`, () => {
    assert.equal(articleOf({head: '', top: `<h1>${heading}</h1>`}).headline, undefined)
  })
}

for (const heading of [
  'Ferry is back home',
  'Fähre ist zurück im Hafen',
  'Le ferry est de retour',
]) {
  test(`a heading that is no wording of pages is the headline: ${heading}`, () => {
    assert.equal(articleOf({head: '', top: `<h1>${heading}</h1>`}).headline, heading)
  })
}

test('the name of a section in the only heading is no headline', () => {
  assert.equal(articleOf({head: '', top: '<h1>Opinion</h1>'}).headline, undefined)
})

test('the name of the site in a heading of its own is no headline', () => {
  const head = `<title>Ferry is back in port - The Paper</title>${property('og:site_name', 'The Paper')}`
  const top = '<h1>The Paper</h1><h1>Ferry is back in port</h1>'
  assert.equal(articleOf({head, top}).headline, 'Ferry is back in port')
})

test('structured data that only repeats the title of the window gives way to the heading that is shown', () => {
  const title = 'Ferry in Port 2023: All You Need to Know'
  const head = `${jsonLd({'@type': 'BlogPosting', headline: title})}<title>${title}</title>${property('og:title', title)}`
  const top = '<h1>Ferry is in port after three days</h1>'
  assert.equal(articleOf({head, top}).headline, 'Ferry is in port after three days')
})

test('a heading that shares no word with any title is none', () => {
  const line = 'Ferry is back in port after three days'
  const head = `<title>${line}</title>${property('og:title', line)}${property('og:type', 'article')}`
  assert.equal(articleOf({head, top: '<h1>Our journal</h1>'}).headline, line)
})

test('a crosshead far down in the story is not taken for its heading', () => {
  const head = '<title>How ferries find their port</title>'
  const long = `<p>${'The pilot comes on board at the outer buoy. '.repeat(9)}</p>`
  const below = `${long}<h2>How ferries find their berth in port</h2><p>${'The pilot comes on board.'}</p>`
  const top = '<h2>How ferries find a port</h2>'
  assert.equal(articleOf({head, top, below}).headline, 'How ferries find a port')
})

test('a quotation that closes the headline keeps its sign', () => {
  const line = '«Die Fähre ist zurück im Hafen»'
  const head = `<title>Sturm auf See - ${line}</title>`
  assert.equal(articleOf({head, top: `<h1>${line}</h1>`, lang: 'de'}).headline, line)
})

test('what stands in an element of its own within the heading is cut when another place has the rest alone', () => {
  const line = 'Ferry is back in port at last'
  const head = property('og:title', line)
  for (const top of [
    `<h1><span>Storm at sea</span> ${line}</h1>`,
    `<h1><span>“It was rough”</span>${line}</h1>`,
    `<h1>${line} <small>Updated</small></h1>`,
  ]) {
    assert.equal(articleOf({head, top}).headline, line)
  }
})

test('an element within the heading is left alone when no other place has the rest', () => {
  const top = '<h1><em>Ferry</em> is back in port at last</h1>'
  const head = property('og:title', 'Ferry is back in port at last')
  assert.equal(articleOf({head, top}).headline, 'Ferry is back in port at last')
})

test('a heading that the title puts before the headline is that of the site', () => {
  const line = 'Small ferries in large ports'
  const head = `<title>The Captain’s Log: ${line}</title>${property('og:title', line)}`
  assert.equal(articleOf({head, top: '<h1>The Captain’s Log</h1>'}).headline, line)
})

test('a heading of one word beside a long title is that of a part', () => {
  const line = 'How we brought the ferry, its crew and all passengers home'
  const head = `<title>${line}</title>${property('og:title', line)}`
  assert.equal(articleOf({head, top: '<h1>Passengers</h1>'}).headline, line)
})

test('a section behind a bar and a site that the domain bears out are cut', () => {
  const url = 'https://www.harbourpost.example/ferry'
  for (const ending of ['| Opinion', '| Harbour Post', '| Opinion | Harbour Post']) {
    const title = `Ferry is back in port at last ${ending}`
    const head = `<title>${title}</title>${property('og:title', title)}`
    assert.equal(
      articleOf({head, top: `<h1>${title}</h1>`, url}).headline,
      'Ferry is back in port at last',
    )
  }
})

test('a section in a sentence and words behind a bar that name nothing are left alone', () => {
  for (const line of ['Ferry is back | All on board', 'Why ferries need an opinion of their own']) {
    assert.equal(
      articleOf({head: property('og:title', line), top: `<h1>${line}</h1>`}).headline,
      line,
    )
  }
})

test('what the markup of a heading calls a kicker is no part of the headline', () => {
  const line = 'Ferry is back in port at last'
  for (const top of [
    `<h1><span class="article-title__overline">Storm at sea</span> <span>-</span> <span>${line}</span></h1>`,
    `<h1><span class="kicker">Storm at sea: </span>${line}</h1>`,
  ]) {
    assert.equal(articleOf({top}).headline, line)
  }
})

test('a kicker that the structured data has as well is a part of the headline', () => {
  const line = 'Storm at sea: Ferry is back in port at last'
  const top = '<h1><span class="kicker">Storm at sea:</span> Ferry is back in port at last</h1>'
  assert.equal(articleOf({head: jsonLd({headline: line}), top}).headline, line)
})

test('a heading without a kicker keeps the words of its elements', () => {
  const top = '<h1><span class="marker">Ferry</span> is back in port at last</h1>'
  assert.equal(articleOf({top}).headline, 'Ferry is back in port at last')
})

test('without a heading the line that the title repeats is the headline, whatever parts the title', () => {
  const line = '渡轮三天后返回港口 乘客全部平安'
  for (const title of [
    `${line}_新闻中心_港口网`,
    `${line}-渡轮-港口网`,
    `${line} - 本地 _ 港口`,
    `港口邮报：${line}`,
  ]) {
    const head = `<title>${title}</title>`
    assert.equal(articleOf({head, top: `<td><font>${line}</font></td>`}).headline, line)
  }
})

test('a title that opens with the site and ends with a section is cut to the line that the page shows', () => {
  const line = 'Ferry is back in port after three days'
  for (const title of [
    `The Quay - ${line} - body + mind`,
    `THE QUAY : ${line}`,
    `${line} :: Harbour Agency :: A new look at the coast`,
    `${line} (From The Quay)`,
  ]) {
    const top = `<div class="article_title">${line}</div>`
    assert.equal(articleOf({head: `<title>${title}</title>`, top}).headline, line)
  }
})

test('a line that repeats a section of the title is no headline', () => {
  const head = '<title>Ferry is back in port after three days - Coast - The Quay</title>'
  const top = '<div class="title">Coast</div><h1>Ferry is back in port after three days</h1>'
  assert.equal(articleOf({head, top}).headline, 'Ferry is back in port after three days')
})

test('a kicker in the heading’s own line stays where every place has it', () => {
  const line = 'Storm at sea: Ferry is back in port'
  const head = `${jsonLd({headline: line})}<title>${line} | The Paper</title>`
  const top = '<h1><span>Storm at sea:</span> <span>Ferry is back in port</span></h1>'
  assert.equal(articleOf({head, top}).headline, line)
})

test('a choice of a form or a link in a menu is no headline though the title repeats it', () => {
  const head = '<title>Ferry is back in port - News of the coast</title>'
  const top = `<nav><a href="/coast">News of the coast</a></nav><select><option>News of the coast</option></select>`
  assert.notEqual(articleOf({head, top}).headline, 'News of the coast')
})

test('a headline that a template cuts off speaks for the whole one', () => {
  const line =
    'Ferry is back in port after three long days at sea with all of its passengers on board'
  const head = `${jsonLd({headline: `${line.slice(0, 60)}...`})}${property('og:title', 'Ferry returns')}`
  assert.equal(articleOf({head, top: `<h1>${line}</h1>`}).headline, line)
})

test('a heading that stands twice above the story is one', () => {
  const line = 'Setting up a quiet harbour'
  const head = `<title>How do you arrange a port? | The Paper</title>`
  const top = `<h1>${line}</h1><div><h1>${line}</h1></div>`
  assert.equal(articleOf({head, top}).headline, line)
})

test('a heading of one word is the headline where the title adds only the site', () => {
  const head = `<title>Coffee - University of the Quay</title>${property('og:site_name', 'University of the Quay')}`
  assert.equal(articleOf({head, top: '<h1>Coffee</h1>'}).headline, 'Coffee')
})

test('the headline is not lost when the page calls its site so', () => {
  const line = 'How to build a harbour: a complete guide for small towns'
  const head = `<title>${line} | Quay</title>${property('og:site_name', line)}`
  assert.equal(articleOf({head, top: `<h1>${line}</h1>`}).headline, line)
})

test('an address with all words of the title and none of the heading speaks for the title', () => {
  const title = 'How to start a ferry line in Quay'
  const head = `<title>${title}</title>${property('og:title', title)}`
  const top = '<h1>Form your company today</h1>'
  const url = 'https://quay.example/articles/how-to-start-a-ferry-line-in-quay'
  assert.equal(articleOf({head, top, url}).headline, title)
})

test('a heading on two lines is one headline where the page states both together', () => {
  const line = 'Ferries for students come to the harbour in spring'
  const head = `<title>${line} — Medium</title>${property('og:title', line)}`
  const top = '<h2>Ferries for students</h2><h4>come to the harbour in spring</h4>'
  assert.equal(articleOf({head, top}).headline, line)
  assert.equal(
    articleOf({head: '<title>Open Harbour</title>', top: '<h1>Open Harbour</h1><h2>Ferries</h2>'})
      .headline,
    'Open Harbour',
  )
})

test('a heading that is the site is none where the title names it and a line below', () => {
  const head = '<title>轮渡星期一回到港口_好海岸日报</title>'
  const top = '<div class="logo"><h1>好海岸日报</h1></div><div>轮渡星期一回到港口</div>'
  assert.equal(articleOf({head, top}).headline, '轮渡星期一回到港口')
  const site = '<title>Ferry is back in port | The Paper</title>'
  const above = '<div>The Paper</div><h1>Ferry is back in port</h1>'
  assert.equal(articleOf({head: site, top: above}).headline, 'Ferry is back in port')
})
