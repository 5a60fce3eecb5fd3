import assert from 'node:assert/strict'
import {test} from 'node:test'
import {shownLinesOf, wordsShownIn} from '../../data/shown-lines.ts'
import {printedBy, textBrowsers} from '../../data/text-browsers.ts'

const page = `<!doctype html><title>Ferry</title><script>never()</script>
<ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul>
<h1>The ferry is <em>back</em></h1>
<p>The ferry came back to the harbour on Monday, after four weeks of repairs, and left again for the island
with <a href="/people">two hundred people</a> on board.</p>
<p style="display: none">Read on with an account.</p>
<table><tr><td>Leaves</td><td>8:10</td></tr></table>
<img src="ferry.jpg" alt="The ferry">`

function printed(name: string): string {
  const browser = textBrowsers.find((each) => each.name.startsWith(name))
  assert.ok(browser, name)
  return printedBy(browser, shownLinesOf(page, browser.isStyled)).text
}

test('the lines of a page are its blocks, without scripts and titles', () => {
  assert.deepEqual(shownLinesOf(page, true).map(wordsShownIn), [
    'Home',
    'Sport',
    'The ferry is back',
    'The ferry came back to the harbour on Monday, after four weeks of repairs, and left again for the island with two hundred people on board.',
    'Leaves 8:10',
    'The ferry',
  ])
})

test('what a style hides is shown by browsers without styles alone', () => {
  assert.match(printed('bare'), /Read on/)
  assert.doesNotMatch(printed('selected'), /Read on/)
})

test('a bare capture has a line for each block and nothing between', () => {
  assert.match(printed('bare'), /^Home\nSport\nThe ferry is back\nThe ferry came/)
})

test('browsers number links, bracket them, or print where they lead', () => {
  assert.match(printed('numbered'), /with\s+\[3\]two hundred people\s+on board/)
  assert.match(printed('links in brackets'), /\[two hundred people\] on\s+board/)
  assert.match(printed('addresses'), /\[two hundred people\]\(\/people\) on board/)
})

test('lines are folded at the width of the browser, below the first word', () => {
  const lines = printed('numbered').split('\n')
  assert.ok(lines.every(({length}) => length <= 80))
  const first = lines.findIndex((line) => line.startsWith('   The ferry came'))
  assert.match(lines[first + 1] ?? '', /^ {3}\S/)
})

test('cells are parted by tabs or bars', () => {
  assert.match(printed('selected'), /Leaves\t8:10/)
  assert.match(printed('addresses'), /Leaves \| 8:10/)
})

test('items have bullets, and headings signs', () => {
  assert.match(printed('bullets'), /^• Home\n• Sport\n/)
  assert.match(printed('addresses'), /\n# The ferry is back\n/)
})

test('each line of a page is found where it was printed', () => {
  for (const browser of textBrowsers) {
    const lines = shownLinesOf(page, browser.isStyled)
    const {text, places} = printedBy(browser, lines)
    for (const [i, {start, end}] of places.entries()) {
      if (start === end) continue
      const [word = ''] = wordsShownIn(lines[i] ?? lines[0] ?? assert.fail()).split(' ')
      assert.ok(text.slice(start, end).includes(word), `${browser.name}: ${word}`)
    }
  }
})
