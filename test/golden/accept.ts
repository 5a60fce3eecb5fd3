/**
 * Writes article and audit of every golden capture as they come out now.
 *
 *     node --import tsx test/golden/accept.ts
 *
 * Then read the diff: what is written here is what the tests hold.
 */
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {toJson} from '../../pipeline/write/json.ts'
import {golden, goldenPages, understandSample, withoutMaker} from '../corpus.ts'

for (const sample of [...golden, ...goldenPages]) {
  const {folder = ''} = sample
  const {article, audit} = understandSample(sample)
  mkdirSync(folder, {recursive: true})
  writeFileSync(`${folder}audit.json`, toJson(withoutMaker(audit)))
  if (article) writeFileSync(`${folder}article.jsonld`, toJson(article))
  else rmSync(`${folder}article.jsonld`, {force: true})
}
