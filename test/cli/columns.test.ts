import assert from 'node:assert/strict'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {asyncBufferFromFile, parquetReadObjects} from 'hyparquet'
import {copydesk} from './run.ts'

let root = ''
before(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-columns-'))
  const words =
    'The ferry came back to its harbour on Friday after two years of repairs, the port said.'
  const lines = [
    {id: 1, text: `Ferry returns, at last\n\nBy Ann Alder\n\n${words}\n`},
    {id: 2, text: 'Share\nFollow us\n'},
  ]
  writeFileSync(
    join(root, 'in.jsonl'),
    `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id"\n`,
  )
})
after(() => rmSync(root, {recursive: true}))

async function rowsOf(table: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const names = readdirSync(join(root, 'tables', table))
  assert.deepEqual(names, ['000000-0000.parquet'])
  const path = join(root, 'tables', table, names[0] ?? '')
  return await parquetReadObjects({file: await asyncBufferFromFile(path)})
}

test('`--format parquet` writes a table of articles, of audits and of rejected inputs', async () => {
  const {code, err} = copydesk(['extract', 'in.jsonl', '--out', 'tables', '--format', 'parquet'], {
    folder: root,
  })
  assert.equal(code, 1, err)
  const [articles, audits, rejects] = [
    await rowsOf('articles'),
    await rowsOf('audits'),
    await rowsOf('rejected'),
  ]
  assert.deepEqual(
    articles.map(({key, authors}) => [key, authors]),
    [['1', ['Ann Alder']]],
  )
  assert.deepEqual(
    audits.map(({key, outcome}) => [key, outcome]),
    [
      ['1', 'article'],
      ['2', 'rejected'],
    ],
  )
  assert.deepEqual(
    rejects.map(({key, status}) => [key, status]),
    [
      ['2', 'rejected'],
      [rejects[1]?.['key'], 'error'],
    ],
  )
  const manifest = JSON.parse(readFileSync(join(root, 'tables/manifest.json'), 'utf8'))
  assert.deepEqual(
    manifest.parts[0].files.map(({path}: {path: string}) => path),
    [
      'audits/000000-0000.parquet',
      'rejected/000000-0000.parquet',
      'articles/000000-0000.parquet',
      'keys/000000-0000.ndjson',
    ],
  )
})

test('tables need a folder', () => {
  const {code, err} = copydesk(['extract', 'in.jsonl', '--format', 'parquet'], {folder: root})
  assert.equal(code, 2)
  assert.match(err, /Expected a folder with `--format parquet`/)
})

test('`--format csv` has its head once, on standard output and in each file', () => {
  const words = ['extract', 'in.jsonl', '--format', 'csv', '--quiet']
  const {out} = copydesk(words, {folder: root})
  const lines = out.split('\r\n')
  assert.equal(lines.length, 3)
  assert.match(lines[0] ?? '', /^key,id,url,title,headline,/)
  assert.match(lines[1] ?? '', /^1,[\w-]{43},,"Ferry returns, at last",/)
  copydesk([...words, '--out', 'csv'], {folder: root})
  assert.equal(readFileSync(join(root, 'csv/articles/000000-0000.csv'), 'utf8'), out)
  writeFileSync(
    join(root, 'one.txt'),
    'Rain falls\n\nIt rained in Oslo on Monday for an hour, it was said.\n',
  )
  copydesk(['extract', 'one.txt', '--format', 'csv', '--quiet', '--out', 'one'], {folder: root})
  assert.match(readFileSync(join(root, 'one/articles.csv'), 'utf8'), /^key,id[^\r]*\r\none\.txt,/)
})
