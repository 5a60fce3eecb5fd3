/** Runs `program.js` in a process from which what only Node has was taken away; reads captures as JSON, prints what came out. */
import {readFileSync, writeSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {run} from './program.js'

const [dist = '', withTypos = ''] = process.argv.slice(2)
const at = (name) => pathToFileURL(`${dist}/${name}`)
const json = (name) => JSON.parse(readFileSync(at(`copydesk-data/${name}.json`), 'utf8'))
const supplies = {
  tables: json('tables'),
  spelling: json('spelling'),
  ...(withTypos === 'typos' ? {typos: json('typos')} : {}),
  languageDetector: new Uint8Array(readFileSync(at('copydesk-data/cld3.wasm'))),
}
const samples = JSON.parse(readFileSync(0, 'utf8'))
for (const name of ['Buffer', 'process', 'require', 'global', 'setImmediate']) {
  Reflect.deleteProperty(globalThis, name)
}
const {open} = await import(at('web.js'))
const text = bytesOf(JSON.stringify(await run(open, supplies, samples)))
for (let done = 0; done < text.length; ) done += writeSync(1, text, done)

function bytesOf(string) {
  return new TextEncoder().encode(string)
}
