import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {MadeDocument} from './families.ts'

const documentsOfPart = 512

/**
 * Write audits of made documents as `extract --parts` does, as far as relations are found by them: capture, tiles and claims.
 *
 * @param rejected
 *   Keys of documents that were rejected.
 * @returns
 *   The number of documents.
 */
export function writeMadeResults(
  folder: string,
  documents: Iterable<MadeDocument>,
  rejected: readonly string[] = [],
): number {
  mkdirSync(join(folder, 'audits'), {recursive: true})
  mkdirSync(join(folder, 'keys'), {recursive: true})
  let lines: {readonly audit: string; readonly key: string}[] = []
  let [made, parts] = [0, 0]
  const write = (): void => {
    const name = `${String(parts).padStart(6, '0')}-0000.ndjson`
    writeFileSync(join(folder, 'audits', name), lines.map(({audit}) => audit).join(''))
    writeFileSync(join(folder, 'keys', name), lines.map(({key}) => key).join(''))
    lines = []
    parts += 1
  }
  for (const document of documents) {
    made += 1
    lines.push(linesOf(document))
    if (lines.length === documentsOfPart) write()
  }
  for (const key of rejected) {
    lines.push({
      audit: '',
      key: `${JSON.stringify({key, status: 'rejected', name: `made/${key}.txt`})}\n`,
    })
  }
  if (lines.length > 0) write()
  return made
}

function linesOf(document: MadeDocument): {readonly audit: string; readonly key: string} {
  const {id, paragraphs, outlets = [], agencies = [], credits = [], published} = document
  const name = `made/${id}.txt`
  const texts = paragraphs.map(({text}) => text)
  const sha256 = createHash('sha256').update(texts.join('\n\n')).digest('hex')
  const article = `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`
  const body = paragraphs.map(({text, at}) => ({
    tile: 'block',
    at: [at.start, at.end],
    text,
    role: 'paragraph',
    fate: 'body',
    spans: [],
  }))
  const lines = credits.map(({text, at}) => ({
    tile: 'block',
    at: [at.start, at.end],
    text,
    role: 'contributors',
    fate: 'field',
    spans: [],
  }))
  const claims = [
    ...outlets.map((outlet) => ({field: 'publisher', value: {name: outlet}, at: []})),
    ...agencies.map((agency) => ({field: 'sourceOrganization', value: {name: agency}, at: []})),
    ...(published === undefined ? [] : [{field: 'datePublished', value: published, at: []}]),
  ]
  const capture = {name, sha256}
  const audit = {capture, outcome: 'article', article, tiles: [...body, ...lines], claims}
  const key = {key: id, status: 'article', '@id': article, name}
  return {audit: `${JSON.stringify(audit)}\n`, key: `${JSON.stringify(key)}\n`}
}
