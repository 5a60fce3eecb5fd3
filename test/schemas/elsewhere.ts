/**
 * Tries the bundle of our schemas with validators of others, which `make bundle-test` installs:
 *
 *     node --import tsx test/schemas/elsewhere.ts FOLDER
 *
 * FOLDER holds ajv-cli in `node_modules/` and check-jsonschema and jsonschema in `python/`.
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {target} from '../../schemas/bundle.ts'
import {article, audit, searchDocument} from '../validate/samples.ts'

const [folder = ''] = process.argv.slice(2)
const schema = fileURLToPath(target)
const {env: outer} = process
const env = {...outer, PYTHONPATH: resolve(folder, 'python')}
const program = `
import json, jsonschema, sys
schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
`
/** The words of a call that ends with 0 for a value that fits. */
const validators: Readonly<Record<string, (file: string) => readonly string[]>> = {
  'ajv-cli': (file) => [
    resolve(folder, 'node_modules/.bin/ajv'),
    ...['validate', '--spec=draft2020', '-s', schema, '-d', file],
  ],
  'check-jsonschema': (file) => ['python3', '-m', 'check_jsonschema', '--schemafile', schema, file],
  jsonschema: (file) => ['python3', '-c', program, schema, file],
}
const right: readonly object[] = [article, audit, searchDocument]
const wrong: readonly object[] = [
  {...article, headLine: 'a'},
  {...article, datePublished: '2024-02-30'},
  {...article, articleBody: '<p>a</p>'},
  {...article, headline: 'a\nb'},
  {...article, author: [{'@type': 'Place', name: 'a'}]},
  {...audit, extra: 1},
]

const inputs = mkdtempSync(join(tmpdir(), 'copydesk-bundle-'))
for (const [name, wordsOf] of Object.entries(validators)) {
  const failures = [...right, ...wrong].filter((value, i) => {
    const file = join(inputs, 'value.json')
    writeFileSync(file, JSON.stringify(value))
    const [command = '', ...words] = wordsOf(file)
    return (spawnSync(command, words, {env}).status === 0) !== i < right.length
  })
  process.stdout.write(`${name}: ${failures.length === 0 ? 'as expected' : 'FAILED'}\n`)
  for (const value of failures) process.stdout.write(`  ${JSON.stringify(value).slice(0, 300)}\n`)
  if (failures.length > 0) process.exitCode = 1
}
rmSync(inputs, {recursive: true})
