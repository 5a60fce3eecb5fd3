import {hostOf} from '../../classify/context/templates.ts'
import type {Options, Understood} from '../../index.ts'
import {blocksOf, sliceOf} from '../../tree/blocks.ts'
import type {
  CorrectedDocument,
  Corrections,
  FieldCorrection,
  RoleCorrection,
} from '../../tree/generated/corrections.ts'
import type {Role} from '../../tree/roles.ts'
import type {Extracted} from '../../tree/types.ts'
import {documentResultOf} from '../shared/document.ts'
import {captureOf} from '../verification/captures.ts'

/** A document that people corrected. */
export interface CorrectedCapture {
  readonly document: CorrectedDocument
  /** The host of its address; empty where none is known. */
  readonly host: string
  readonly bytes: Uint8Array
  readonly understood: Understood
  readonly roles: readonly RoleCorrection[]
  readonly fields: readonly FieldCorrection[]
}

/** A correction or a document that cannot be used, and why. */
export interface Unusable {
  readonly name: string
  /** A sentence with the remedy. */
  readonly reason: string
}

/** A line of a corrected document. */
export interface CorrectedLine {
  readonly host: string
  readonly text: string
  /** The role that it has after the corrections. */
  readonly role: Role
  readonly isCorrected: boolean
}

/**
 * The documents of a file of corrections, understood as a run understands them.
 *
 * @param folder
 *   The folder that the names of captures are relative to.
 */
export function correctedIn(
  {corrections}: Corrections,
  folder: string,
  options: Options,
): {readonly found: readonly CorrectedCapture[]; readonly unusable: readonly Unusable[]} {
  const found: CorrectedCapture[] = []
  const unusable: Unusable[] = []
  for (const own of byCapture(corrections)) {
    const [first] = own
    if (first === undefined) continue
    const made = correctedOf(first.document, own, folder, options)
    if ('reason' in made) unusable.push(made)
    else {
      const strange = made.roles.filter((each) => !isBlock(made.understood.tree, each))
      unusable.push(...strange.map(notThere))
      const roles = made.roles.filter((each) => !strange.includes(each))
      if (roles.length > 0 || made.fields.length > 0) found.push({...made, roles})
    }
  }
  return {found, unusable}
}

/** The corrections of each capture, in the order in which captures are first corrected. */
function byCapture(
  corrections: Corrections['corrections'],
): Iterable<readonly Corrections['corrections'][number][]> {
  const groups = new Map<string, Corrections['corrections'][number][]>()
  for (const each of corrections) {
    const known = groups.get(each.document.captureSha256)
    if (known === undefined) groups.set(each.document.captureSha256, [each])
    else known.push(each)
  }
  return groups.values()
}

/** Every line of some documents, with the role that it has after the corrections. */
export function linesOf(documents: readonly CorrectedCapture[]): readonly CorrectedLine[] {
  return documents.flatMap(({host, understood: {tree}, roles}) =>
    blocksOf(tree).map((block): CorrectedLine => {
      const own = roles.find(({at: [start]}) => start === block.at.start)
      const role = own?.now ?? block.data.role
      return {host, text: sliceOf(tree, block.at), role, isCorrected: own !== undefined}
    }),
  )
}

/** A tree with the roles that people gave its blocks. */
export function withRoles(tree: Extracted, roles: readonly RoleCorrection[]): Extracted {
  const roleAt = new Map(roles.map(({at: [start], now}) => [start, now]))
  return {
    ...tree,
    children: tree.children.map((child) => {
      const role = roleAt.get(child.at.start)
      return child.type === 'gap' || role === undefined
        ? child
        : {...child, data: {...child.data, role}}
    }),
  }
}

function correctedOf(
  document: CorrectedDocument,
  own: Corrections['corrections'],
  folder: string,
  options: Options,
): CorrectedCapture | Unusable {
  const {name, captureSha256: digest, url} = document
  const capture = captureOf(folder, name, digest, 0)
  if (typeof capture === 'string') {
    return {name, reason: `${capture}. Name the folder of the captures with \`--captures\``}
  }
  const {bytes} = capture
  const known = url === undefined ? options : {...options, url}
  const {understood} = documentResultOf({name, bytes: () => bytes}, known)
  if (understood === undefined) return {name, reason: 'The capture cannot be read. Check the file'}
  if (understood.tree.capture.source.sha256 !== digest) {
    return {
      name,
      reason:
        'The file is not the capture that was corrected. Make the page of `copydesk review` again, and correct that',
    }
  }
  return {
    document,
    host: hostOf(url),
    bytes,
    understood,
    roles: own.filter((each) => each.of === 'role'),
    fields: own.filter((each) => each.of === 'field'),
  }
}

function isBlock(tree: Extracted, {at: [start, end]}: RoleCorrection): boolean {
  return blocksOf(tree).some(({at}) => at.start === start && at.end === end)
}

function notThere({document: {name}, at: [start, end]}: RoleCorrection): Unusable {
  const reason = `No block stands at ${start}–${end}, where one was corrected. Give the options of the run that was corrected`
  return {name, reason}
}
