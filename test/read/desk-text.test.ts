import assert from 'node:assert/strict'
import {test} from 'node:test'
import {read} from '../../pipeline/read/read.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import type {Capture} from '../../pipeline/tree/types.ts'

const lede =
  'The harbour of Norwick has ordered two electric cranes that feed current back into the grid when they lower a container, its director said on Tuesday.'
const more = `The cranes will replace four that run on diesel.\n\n"Half of the work of a crane is braking," he said.`

test('a press release is known by its head and a part below the text', () => {
  const capture = captureOf(
    `FOR IMMEDIATE RELEASE\n\nNorwick orders two electric cranes\n\n${lede}\n\n${more}\n\nAbout Norwick Harbour\nThe harbour employs 900 people.\n\nMedia contact:\nAnn Miller\nann@norwick.example\n\n###`,
  )
  assert.deepEqual(rolesOf(capture), [
    'syndication FOR IMMEDIATE RELEASE',
    'headline Norwick orders two electric cr',
    'syndication About Norwick Harbour',
    'syndication The harbour employs 900 people',
    'navigation Media contact:',
    'navigation Ann Miller',
    'navigation ann@norwick.example',
    'syndication ###',
  ])
})

test('the day of a press release is that of its dateline, and without one that of the embargo', () => {
  const release = (head: string): string | undefined =>
    captureOf(
      `PRESS RELEASE\n\nEMBARGOED UNTIL 6 March 2024\n\nNorwick orders two electric cranes\n\n${head}${lede}\n\n${more}\n\nENDS\n`,
    ).labelled?.statements.find(({property}) => property === 'datePublished')?.value
  assert.equal(release('NORWICK, 5 March 2024 – '), '5 March 2024')
  assert.equal(release(''), '6 March 2024')
})

test('an article that quotes the marks of a press release is left alone', () => {
  for (const text of [
    `Norwick orders cranes\n\n${lede}\n\nThe letter was marked "for immediate release", he said.\n\n${more}`,
    `Press release\n\n${lede}\n\n${more}`,
    `Menu\n\n * Home\n * Press Release\n * Contact\n\n${lede}\n\n${more}\n\nContact us: 0123 456 789`,
    `Norwick orders cranes\n\n${lede}\n\n${more}\n\nAbout the author\nAnn Miller writes about harbours.`,
    `Norwick orders cranes\n\n${lede}\n\n###\n\n${more}`,
  ]) {
    assert.equal(captureOf(text).labelled, undefined, text.slice(0, 60))
  }
})

test('wire copy is known by its code or slug and another mark', () => {
  const capture = captureOf(
    `a0123 u i BC-EU--Cranes 03-05 0200\n^BC-EU--Cranes, 1st Ld,0200<\n^Norwick orders two electric cranes<\n^Eds: ADDS quote.<\n^By ANN MILLER=\n   NORWICK (AP) -- ${lede}\n   ${more}\n   (more)\nAP-LN-03-05-24 1432GMT<\n`,
  )
  assert.deepEqual(
    rolesOf(capture).filter((each) => !/^navigation [\^<=]$/.test(each)),
    [
      'navigation a0123 u i BC-EU--Cranes 03-05 ',
      'navigation BC-EU--Cranes, 1st Ld,0200',
      'headline Norwick orders two electric cr',
      'syndication Eds: ADDS quote.',
      'byline By ANN MILLER',
      'navigation (more)',
      'navigation AP-LN-03-05-24 1432GMT<',
    ],
  )
  const day = capture.labelled?.statements.find(({property}) => property === 'datePublished')
  assert.equal(day?.value, '2024-03-05')
  assert.equal(day?.written, 'AP-LN-03-05-24 1432GMT<')
})

test('an item that withdraws or corrects another one says so', () => {
  const item = (name: string): string =>
    `a0456 b n BC-EU--Cranes-${name} 03-05 0110\n^BC-EU--Cranes, ${name},0110<\n^Cranes: note<\n   NORWICK (AP) -- ${lede}\n   ${more}\n`
  const ruleOf = (text: string): string | undefined => captureOf(text).labelled?.remarks?.[0]?.rule
  assert.equal(ruleOf(item('KILL')), 'wire/kill')
  assert.equal(ruleOf(item('Correction')), 'wire/correction')
  assert.equal(ruleOf(item('Writethru')), undefined)
})

test('notes of an agency below its copy are no part of the story', () => {
  const capture = captureOf(
    `Norwick kauft Kräne\n\nNorwick (dpa) - ${lede}\n\n${more}\n\n# dpa-Notizblock\n\n## Orte\n- [Hafen](Kai 1)\n\n## Redaktionelle Hinweise\n- Neufassung\n`,
  )
  assert.ok(rolesOf(capture).includes('syndication # dpa-Notizblock'))
  assert.ok(rolesOf(capture).includes('syndication - Neufassung'))
})

test('a story of an agency without marks of its desk, or with one line like a code, is left alone', () => {
  for (const text of [
    `Norwick orders cranes\n\nNORWICK (AP) -- ${lede}\n\n${more}`,
    `AB1234 5 cd 6789\n\nNorwick orders cranes\n\n${lede}\n\n${more}`,
    `BC-based firm wins\n\n${lede}\n\n${more}`,
    `PM-elect speaks\n\n${lede}\n\n${more}\n\n(more)`,
  ]) {
    assert.equal(captureOf(text).labelled, undefined, text.slice(0, 40))
  }
})

test('the page of a wiki has its day, and its sources are related links', () => {
  const capture = captureOf(
    `Norwick orders cranes\n\nTuesday, March 5, 2024\n\n${lede}\n\n${more}\n\nSources\n\n  * Ann Miller. "Cranes" — Norwick Post, March 4, 2024\n\nRetrieved from "https://en.wikinews.org/wiki/Cranes"\n`,
  )
  assert.deepEqual(
    rolesOf(capture).map((each) => each.split(' ', 1)[0]),
    ['related', 'related', 'navigation'],
  )
  assert.equal(capture.labelled?.statements[0]?.value, 'March 5, 2024')
})

test('a story that names the wiki or has sources is left alone', () => {
  assert.equal(captureOf(`${lede}\n\nSources\n\nAnn Miller, March 4, 2024`).labelled, undefined)
  assert.equal(captureOf(`${lede} It stood on wikinews.org/x.\n\n${more}`).labelled, undefined)
})

function rolesOf({text, labelled}: Capture): readonly string[] {
  return (labelled?.parts ?? []).map(
    ({at, role}) => `${role} ${text.slice(at.start, Math.min(at.end, at.start + 30))}`,
  )
}

function captureOf(text: string): Capture {
  const capture = read(text, {name: 'story.txt'})
  assert.ok(!isRefusal(capture), JSON.stringify(capture))
  return capture
}
