import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'copydesk-fit-'))
after(() => rmSync(folder, {recursive: true}))

const imports = [
  `import type {Fit} from ${JSON.stringify(join(root, 'test/schemas/schema-dts-fit.ts'))}`,
  `import type {NewsArticle, Person, Place} from ${JSON.stringify(
    join(root, 'pipeline/tree/generated/news-article.ts'),
  )}`,
]

/** What is asked of the compiler, one to a line, and whether it holds. */
const questions: readonly (readonly [string, boolean])[] = [
  ["Fit<NewsArticle>['notEmpty']", true],
  ["Fit<NewsArticle>['fits']", true],
  ["Fit<NewsArticle>['noStray']", true],
  ["Fit<never>['notEmpty']", false],
  ["Fit<NewsArticle & {readonly price: string}>['noStray']", false],
  ["Fit<Changed<{author: readonly (Person & {readonly jobtitle: string})[]}>>['noStray']", false],
  ["Fit<Changed<{wordCount: string}>>['fits']", false],
  ["Fit<Changed<{author: readonly Place[]}>>['fits']", false],
]

test('the article type fits schema-dts, and planted faults do not', () => {
  const lines = [
    ...imports,
    'type Changed<With extends object> = Omit<NewsArticle, keyof With> & With',
    ...questions.map(([type], i) => `export const answer${i}: ${type} = true`),
  ]
  writeFileSync(join(folder, 'questions.ts'), lines.join('\n'))
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {types: []},
    include: ['questions.ts'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const {stdout} = spawnSync(process.execPath, [tsc, '-p', folder], {encoding: 'utf8'})
  const failed = [...stdout.matchAll(/questions\.ts\((\d+),\d+\): error TS2322/g)].map(
    ([, line]) => questions[Number(line) - imports.length - 2]?.[0],
  )
  const expected = questions.filter(([, holds]) => !holds).map(([type]) => type)
  assert.deepEqual(new Set(failed), new Set(expected), stdout)
})
