import {isUtf8} from 'node:buffer'
import {lstatSync, readdirSync, realpathSync, type Stats, statSync} from 'node:fs'
import {isAbsolute, relative, sep} from 'node:path'
import type {InputFile, Skipped} from '../../tree/inputs.ts'
import {isRefusal, type Refusal, refuse} from '../../tree/refusals.ts'
import {refusalOf} from './system-errors.ts'

/** How folders are walked. */
export interface WalkOptions {
  /** Whether links that lead out of the folder are followed; no by default. */
  readonly followLinks?: boolean
  /** Called for everything in a folder that is not read. */
  readonly onSkipped?: (skipped: Skipped) => void
}

/** A folder with all that is below it. */
interface Tree extends WalkOptions {
  /** Its path without links. */
  readonly root: string
  /** Paths, without links, of what was read so far, where a link may lead to it again. */
  readonly seen: Set<string>
}

/** An entry of a folder, with a refusal when it cannot be used. */
interface FolderEntry {
  readonly name: string
  readonly refusal?: Refusal
}

const moreSlashes = /(?<!\/)\/+$/

/** Rules by which an entry of a folder is not read, and the reason. */
const reasons = {
  'gather/hidden': 'The name begins with a dot, and such files and folders are not read',
  'gather/link-out':
    'The link leads out of the folder and is not followed; `--follow-links` does it',
  'gather/link-again': 'The link leads to what is read at another path',
} as const

const refusals = {
  empty: refuse('gather/empty', 'The folder holds no files', 'Name a folder that holds documents'),
  name: refuse('gather/name', 'The name is not valid UTF-8', 'Rename the file'),
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
 *
 * Follows a link that is given itself. Of the links in a folder, follows those to what has a hidden
 * name inside it, and with `followLinks` those that lead out of it, and reads everything once, so that
 * links may form a circle.
 */
export function* filesAt(path: string, options: WalkOptions = {}): Generator<InputFile> {
  const stats = look(path)
  if (isRefusal(stats) || !stats.isDirectory()) {
    yield fileAt(path, stats)
    return
  }
  const found = walk(path, {...options, root: realPathOf(path), seen: new Set()})
  const first = found.next()
  if (first.done) {
    yield {path, refusal: refusals.empty}
    return
  }
  yield first.value
  yield* found
}

function* walk(folder: string, tree: Tree): Generator<InputFile> {
  const entries = list(folder)
  if (isRefusal(entries)) {
    yield {path: folder, refusal: entries}
    return
  }
  for (const entry of entries) {
    const path = `${folder.replace(moreSlashes, '')}/${entry.name}`
    if (entry.name.startsWith('.')) skip(path, 'gather/hidden', tree)
    else if (entry.refusal === undefined) yield* below(path, tree)
    else yield {path, refusal: entry.refusal}
  }
}

function* below(path: string, tree: Tree): Generator<InputFile> {
  const stats = look(path)
  if (isRefusal(stats)) {
    yield {path, refusal: stats}
    return
  }
  const isLinked = isLink(path)
  const why =
    isLinked || tree.followLinks === true ? whyNot(realPathOf(path), isLinked, tree) : undefined
  if (why !== undefined) skip(path, why, tree)
  else if (stats.isDirectory()) yield* walk(path, tree)
  else yield fileAt(path, stats)
}

/** Why something that a link may lead to is not read; `undefined` when it is. */
function whyNot(
  real: string,
  isLinked: boolean,
  {root, seen, followLinks = false}: Tree,
): keyof typeof reasons | undefined {
  const inside = relative(root, real)
  const isOut = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  if (isLinked && isOut && !followLinks) return 'gather/link-out'
  const isReadThere = !(isOut || inside.split(sep).some((part) => part.startsWith('.')))
  if ((isLinked && isReadThere) || seen.has(real)) return 'gather/link-again'
  seen.add(real)
  return undefined
}

function skip(name: string, rule: keyof typeof reasons, {onSkipped}: Tree): void {
  onSkipped?.({name, rule, reason: reasons[rule]})
}

function fileAt(path: string, stats: Stats | Refusal): InputFile {
  if (isRefusal(stats)) return {path, refusal: stats}
  return stats.isFile() ? {path} : {path, refusal: refusals.special}
}

function list(folder: string): readonly FolderEntry[] | Refusal {
  try {
    return readdirSync(folder, {encoding: 'buffer'})
      .map(entryOf)
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

function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    // It is gone since it was looked at; reading it reports that.
    return path
  }
}
