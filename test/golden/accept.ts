/**
 * Writes article and audit of every golden capture as they come out now.
 *
 *     node --import tsx test/golden/accept.ts
 *
 * Then read the diff: what is written here is what the tests hold.
 */
import {rmSync, writeFileSync} from 'node:fs'
import {understand} from '../../pipeline/index.ts'
import {toJson} from '../../pipeline/write/json.ts'
import {golden, goldenFolder, goldenPages, withoutMaker} from '../corpus.ts'

for (const {bytes, ...options} of [...golden, ...goldenPages]) {
  const {name} = options
  const {article, audit} = understand(bytes, options)
  const folder = `${goldenFolder}${name}/`
  writeFileSync(`${folder}audit.json`, toJson(withoutMaker(audit)))
  if (article) writeFileSync(`${folder}article.jsonld`, toJson(article))
  else rmSync(`${folder}article.jsonld`, {force: true})
}
