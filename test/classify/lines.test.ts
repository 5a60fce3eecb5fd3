import assert from 'node:assert/strict'
import {test} from 'node:test'
import {type JudgedLine, runsBelowProse} from '../../pipeline/classify/lines/runs.ts'
import {shapesOf} from '../../pipeline/classify/lines/shapes.ts'
import {linkTitlesAmong} from '../../pipeline/classify/lines/titles.ts'
import {classify, readText, segment} from '../../pipeline/index.ts'
import {normalize} from '../../pipeline/normalize/normalize.ts'
import {blocksOf, sliceOf} from '../../pipeline/tree/blocks.ts'
import {isRefusal} from '../../pipeline/tree/refusals.ts'
import {fateOf} from '../../pipeline/tree/roles.ts'

const lead = 'The following entries are taken from the public log of the harbour police.'

test('lines have the forms that runs are made of', () => {
  const forms = {
    '7:12 a.m. - A caller on Quay Street reported smoke.': ['clock'],
    '[10:49] The vote is over': ['clock'],
    'Q: When did it begin?': ['label'],
    'Ilse Brandt: With a broken violin.': ['label'],
    '問：いつ始めましたか。': ['label'],
    '12. Ann Miller, Oslo': ['number'],
    'Kandy Cement  9.80  9.90  9.70': ['cells'],
    'Soto 5-11 2-2 14, Hanley 3-8 0-0': ['figures'],
    'Harbour 3, Mill Lane 1': ['score'],
    'Harbour 2-1 Mill Lane': ['score'],
    'The ferry returned to port on Monday.': [],
    'A long sentence that says one thing and another: this is no label.': [],
    '2024 was a good year.': [],
  }
  for (const [line, shapes] of Object.entries(forms)) {
    assert.deepEqual([line, ...shapesOf(line)], [line, ...shapes])
  }
})

test('a run of like lines below a sentence of the story is of the story', () => {
  const log = [
    '7:12 a.m. - A caller reported smoke.',
    '9:40 a.m. - Lost dog.',
    '11:55 p.m. - Noise.',
  ]
  assert.deepEqual(runsBelowProse([line(lead, 0.9), ...log.map((each) => line(each))]), [1, 2, 3])
  const days = [line(lead, 0.9), line('Monday', 0.6), ...log.map((each) => line(each))]
  assert.deepEqual(runsBelowProse(days), [2, 3, 4])
  const parted = [line(lead, 0.9), line(log[0]), line('Tuesday'), line(log[1]), line(log[2])]
  assert.deepEqual(runsBelowProse(parted), [1, 2, 3, 4])
})

test('a run is left alone without such a sentence, where it is furniture, and where it is a list of calls', () => {
  const log = ['7:12 - Smoke.', '9:40 - Lost dog.', '11:55 - Noise.']
  const calls = ['MORE: Ferry back in port', 'MORE: Storm over', 'MORE: Quay to be mended']
  assert.deepEqual(runsBelowProse(log.map((each) => line(each))), [])
  assert.deepEqual(runsBelowProse([line(lead, 0.2), ...log.map((each) => line(each))]), [])
  assert.deepEqual(runsBelowProse([line(lead, 0.9), ...log.map((each) => line(each, 0.05))]), [])
  assert.deepEqual(runsBelowProse([line(lead, 0.9), ...calls.map((each) => line(each))]), [])
  assert.deepEqual(
    runsBelowProse([
      line(lead, 0.9),
      ...log.map((each) => line(each)),
      {...line('12:05 - All news'), isNamed: true},
    ]),
    [1, 2, 3],
  )
  assert.deepEqual(runsBelowProse([line(lead, 0.9), ...log.slice(1).map((each) => line(each))]), [])
})

test('logs, talks and results of a plain text stay whole', () => {
  const captures = [
    [
      'Harbour log: June 3-5',
      lead,
      'Monday, June 3',
      '6:10 a.m. - Caller on Quay Street reported a boat adrift. It was tied up again.',
      '8:30 a.m. - Lost cat, pier two. Found.',
      'Tuesday, June 4',
      '1:45 a.m. - Noise complaint at the old mill. Gone on arrival.',
      '5:20 p.m. - A 51-year-old man was given a warning for fishing at the lock.',
      'Wednesday, June 5',
      '7:05 a.m. - Officer spoke to pupils at the harbour school.',
    ],
    [
      'A talk with Runa Gilmont',
      'By Piet Larkmoor',
      'Runa Gilmont has mended nets on the eastern pier for forty years, and she has no plan to stop now.',
      'Q: When did you begin?',
      'A: When I was nine. My uncle had a boat and no children, so he took me.',
      'Q: Was it hard?',
      'A: Only in winter.',
      'PL: And now?',
      'RG: Now the nets are plastic, and my hands are older.',
      'Q: What comes next?',
      'A: Lunch.',
    ],
  ]
  for (const lines of captures) {
    assert.deepEqual(
      setAside(lines.join('\n\n')).filter((each) => lines.indexOf(each) > 1),
      [],
    )
  }
})

function line(text = '', chance = 0.4): JudgedLine {
  return {text, words: text.split(' ').length, chance, isNamed: false}
}

/** The lines of a plain text that its classification sets aside. */
function setAside(text: string): readonly string[] {
  const capture = readText(text, {name: 'lines'})
  assert.ok(!isRefusal(capture))
  const tree = classify.run(segment.run(normalize.run({type: 'root', capture})))
  return blocksOf(tree)
    .filter(({data}) => fateOf[data.role] !== 'body')
    .map(({at}) => sliceOf(tree, at))
}

const story = [
  'The harbour council voted on Tuesday to dredge the northern channel for the first time in nineteen years.',
  'Fishing crews had warned that the larger boats could no longer leave at low water in the spring.',
  'The work will cost about four million crowns, and half of it will come from a national fund.',
]

test('a title between two paragraphs is of another story where the text takes up none of its words', () => {
  const among = (title: string, chance = 0.9): readonly number[] =>
    linkTitlesAmong([
      line(story[0], 0.9),
      line(story[1], 0.9),
      line(title, chance),
      line(story[2], 0.9),
    ])
  for (const title of [
    'Storm tears roof off school in Kandy',
    'Sturm deckt Schule in Kandy ab',
    'La grève des trains levée après un accord',
  ]) {
    assert.deepEqual([title, ...among(title)], [title, 2])
  }
  for (const title of [
    'Crews fear for boats in spring storms',
    'Between hammer and anvil',
    'Storm tears roof off school in Kandy, officials say.',
    'Storm, school, Kandy, roof and what came of them:',
  ]) {
    assert.deepEqual([title, ...among(title)], [title])
  }
})

test('a title is left alone in a short text, beside another short line, and where rules know it', () => {
  const title = line('Storm tears roof off school in Kandy', 0.9)
  const [one, two, three] = story.map((each) => line(each, 0.9))
  assert.ok(one && two && three)
  assert.deepEqual(linkTitlesAmong([one, title, two]), [])
  assert.deepEqual(linkTitlesAmong([one, two, title, line('Sport', 0.9), three]), [])
  assert.deepEqual(linkTitlesAmong([one, two, {...title, isNamed: true}, three]), [])
})

test('a short text sets aside the title of another story, and keeps a heading of its own', () => {
  const text = (title: string): string =>
    [
      'Harbour council votes to dredge channel',
      story[0],
      story[1],
      title,
      story[2],
      'It will begin in October.',
    ].join('\n\n')
  const link = 'Storm tears roof off school in Kandy'
  assert.ok(setAside(text(link)).includes(link))
  assert.ok(!setAside(text('Four million crowns')).includes('Four million crowns'))
})
