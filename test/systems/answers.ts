import assert from 'node:assert/strict'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'node:test'
import {copydesk} from '../cli/run.ts'
import {type Ask, askSqlite} from './asking.ts'
import {correctedFerry, htmlOf, pages} from './pages.ts'
import {afterCorrection, beforeCorrection, type Question, questions} from './questions.ts'
import type {Server} from './servers.ts'

/** An engine on a server, and what asks it. */
interface Asked {
  readonly server: Server
  readonly ask: Ask
}

/** Index the pages, ask every question, correct and remove pages, and ask again. */
export function judgeAnswers(name: string, asked: Asked | undefined, folder: string): void {
  const own = join(folder, `answers-${name}`)
  mkdirSync(join(own, 'captures'), {recursive: true})
  const to = asked?.server.address ?? join(own, 'news.sqlite')
  const ask = asked?.ask ?? askSqlite(to)
  for (const [page, content] of Object.entries(pages)) put(own, page, htmlOf(page, content))

  const index = (): unknown => {
    const {code, out, err} = copydesk(['index', 'captures', '--to', to, '--json', '--quiet'], {
      folder: own,
    })
    assert.equal(code, 0, err)
    const {index: shown, path: _, ...counts} = JSON.parse(out.trimEnd().split('\n').at(-1) ?? '')
    assert.ok(!shown.includes('harbour-4711'))
    return {refused: 0, ...counts}
  }
  const none = {added: 0, replaced: 0, unchanged: 0, deleted: 0, refused: 0, problems: 0}

  test(`${name}: pages are indexed by one command`, () => {
    assert.deepEqual(index(), {...none, added: 7})
  })
  askAll(name, ask, [...questions, ...beforeCorrection])
  test(`${name}: nothing is written when nothing changed`, () => {
    assert.deepEqual(index(), {...none, unchanged: 7})
  })
  askAll(`${name} again`, ask, questions)
  test(`${name}: a corrected page is replaced, and a page that went is deleted`, () => {
    put(own, 'ferry', htmlOf('ferry', correctedFerry))
    rmSync(join(own, 'captures/regatta.html'))
    assert.deepEqual(index(), {...none, replaced: 1, unchanged: 5, deleted: 1})
  })
  askAll(`${name} corrected`, ask, afterCorrection)
}

function put(folder: string, page: string, html: string): void {
  writeFileSync(join(folder, 'captures', `${page}.html`), html)
}

function askAll(name: string, ask: Ask, all: readonly Question[]): void {
  for (const question of all) {
    test(`${name}: ${question.name}`, async () => {
      assert.deepEqual(await ask(question), question.answer)
    })
  }
}
