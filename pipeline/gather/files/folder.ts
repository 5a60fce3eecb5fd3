import {isUtf8} from 'node:buffer'
import {lstatSync, readdirSync, type Stats, statSync} from 'node:fs'
import type {InputFile} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import {refusalOf} from './system-errors.ts'

/** An entry of a folder, with a refusal when it cannot be used. */
interface FolderEntry {
  readonly name: string
  readonly refusal?: Refusal
}

const moreSlashes = /(?<!\/)\/+$/

const refusals = {
  empty: refuse('gather/empty', 'The folder holds no files', 'Name a folder that holds documents'),
  name: refuse('gather/name', 'The name is not valid UTF-8', 'Rename the file'),
  link: refuse(
    'gather/link',
    'The path is a link to a folder, and such links are not followed',
    'Name the folder itself',
  ),
  nowhere: refuse(
    'gather/missing',
    'The path is a link to a file that does not exist',
    'Correct the link',
  ),
  special: refuse(
    'gather/special',
    'The path is a device, pipe or socket',
    'Send its content on standard input: `-`',
  ),
} as const

/**
 * The files at a path: the file itself, or every file below a folder, in order of code units. Paths
 * that cannot be used are included, with a refusal.
 */
export function* filesAt(path: string): Generator<InputFile> {
  const stats = look(path)
  if (isRefusal(stats) || !stats.isDirectory()) {
    yield fileAt(path, stats)
    return
  }
  const found = walk(path)
  const first = found.next()
  if (first.done) {
    yield {path, refusal: refusals.empty}
    return
  }
  yield first.value
  yield* found
}

function* walk(folder: string): Generator<InputFile> {
  const entries = list(folder)
  if (isRefusal(entries)) {
    yield {path: folder, refusal: entries}
    return
  }
  for (const entry of entries) {
    const path = `${folder.replace(moreSlashes, '')}/${entry.name}`
    if (entry.refusal === undefined) yield* below(path)
    else yield {path, refusal: entry.refusal}
  }
}

function* below(path: string): Generator<InputFile> {
  const stats = look(path)
  if (isRefusal(stats) || !stats.isDirectory()) yield fileAt(path, stats)
  else if (isLink(path)) yield {path, refusal: refusals.link}
  else yield* walk(path)
}

function fileAt(path: string, stats: Stats | Refusal): InputFile {
  if (isRefusal(stats)) return {path, refusal: stats}
  return stats.isFile() ? {path} : {path, refusal: refusals.special}
}

function list(folder: string): readonly FolderEntry[] | Refusal {
  try {
    return readdirSync(folder, {encoding: 'buffer'})
      .map(entryOf)
      .filter(({name}) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return refusalOf(error)
  }
}

function entryOf(bytes: Buffer): FolderEntry {
  const name = bytes.toString()
  return isUtf8(bytes) ? {name} : {name, refusal: refusals.name}
}

function look(path: string): Stats | Refusal {
  try {
    return statSync(path)
  } catch (error) {
    return isLink(path) ? refusals.nowhere : refusalOf(error)
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}
