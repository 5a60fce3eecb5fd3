import type {
  CorrectedDocument,
  CorrectedField,
  CorrectedRole,
  Corrections,
  FieldCorrection,
  RoleCorrection,
} from '../tree/generated/corrections.ts'
import type {ShownBlock, ShownDocument} from './shown.ts'

/** A correction of a role or of a field. */
export type PageCorrection = RoleCorrection | FieldCorrection

/** The corrections of a page, each of which can be undone, the last first. */
export interface CorrectionList {
  /** Add a correction in place of one of the same block or field; one that changes nothing only removes that. */
  readonly add: (correction: PageCorrection) => void
  /** Take back the last change; returns the correction that was changed, `undefined` when there is none. */
  readonly undo: () => PageCorrection | undefined
  /** Replace all corrections by those of a file or of the browser; this cannot be undone. */
  readonly load: (corrections: readonly PageCorrection[]) => void
  readonly roleOf: (document: ShownDocument, block: ShownBlock) => RoleCorrection | undefined
  readonly fieldOf: (document: ShownDocument, field: string) => FieldCorrection | undefined
  /** How many corrections a document has. */
  readonly countOf: (document: Pick<ShownDocument, 'name' | 'sha256'>) => number
  /** All of them, by document, then by place; fields behind blocks. */
  readonly all: () => readonly PageCorrection[]
}

/** A change: the key of a correction, and what stood there before. */
interface Change {
  readonly key: string
  readonly changed: PageCorrection
  readonly before: PageCorrection | undefined
}

/** No corrections, and where some can be kept. */
export function correctionList(): CorrectionList {
  const kept = new Map<string, PageCorrection>()
  const changes: Change[] = []
  const put = (key: string, correction: PageCorrection | undefined): void => {
    if (correction === undefined || isSame(correction)) kept.delete(key)
    else kept.set(key, correction)
  }
  return {
    add: (correction): void => {
      const key = keyOf(correction)
      changes.push({key, changed: correction, before: kept.get(key)})
      put(key, correction)
    },
    undo: (): PageCorrection | undefined => {
      const last = changes.pop()
      if (last !== undefined) put(last.key, last.before)
      return last?.changed
    },
    load: (corrections): void => {
      kept.clear()
      changes.length = 0
      for (const correction of corrections) put(keyOf(correction), correction)
    },
    roleOf: (document, {at}): RoleCorrection | undefined => {
      if (kept.size === 0) return undefined
      const found = kept.get(keyAt(document.name, document.sha256, `role ${at[0]}`))
      return found?.of === 'role' ? found : undefined
    },
    fieldOf: (document, field): FieldCorrection | undefined => {
      const found = kept.get(keyAt(document.name, document.sha256, `field ${field}`))
      return found?.of === 'field' ? found : undefined
    },
    countOf: ({name, sha256}) =>
      [...kept.values()].filter(
        ({document}) => document.name === name && document.captureSha256 === sha256,
      ).length,
    all: () => [...kept.values()].sort(byPlace),
  }
}

/** The text of a file of corrections. */
export function fileOf(corrections: readonly PageCorrection[]): string {
  const file: Corrections = {version: 1, corrections}
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The correction of a block, for the role that a person gives it. */
export function roleCorrection(
  shown: ShownDocument,
  block: ShownBlock,
  now: CorrectedRole,
  note?: string,
): RoleCorrection {
  return {
    of: 'role',
    document: documentOf(shown),
    at: block.at,
    text: shown.text.slice(...block.at),
    was: block.role,
    now,
    ...(note === undefined || note === '' ? {} : {note}),
  }
}

/**
 * The correction of a field.
 *
 * @param now
 *   The strings of the value; empty when the document has none.
 * @param at
 *   Where the capture says it, if a person pointed there.
 */
export function fieldCorrection(
  shown: ShownDocument,
  field: CorrectedField,
  now: readonly string[],
  {at, note}: {readonly at?: readonly [number, number] | undefined; readonly note?: string} = {},
): FieldCorrection {
  const taken = shown.fields.find((each) => each.field === field && each.withheld === undefined)
  return {
    of: 'field',
    document: documentOf(shown),
    field,
    was: taken?.values ?? [],
    now,
    ...(at === undefined ? {} : {at, text: shown.text.slice(...at)}),
    ...(note === undefined || note === '' ? {} : {note}),
  }
}

function documentOf({name, sha256 = '', url, language}: ShownDocument): CorrectedDocument {
  return {
    name,
    captureSha256: sha256,
    ...(url === undefined ? {} : {url}),
    ...(language === undefined ? {} : {language}),
  }
}

function keyOf(correction: PageCorrection): string {
  const {name, captureSha256} = correction.document
  const place = correction.of === 'role' ? `role ${correction.at[0]}` : `field ${correction.field}`
  return keyAt(name, captureSha256, place)
}

function keyAt(name: string, digest: string | undefined, place: string): string {
  return JSON.stringify([name, digest, place])
}

/** Whether a correction changes nothing; one with a note says at least that. */
function isSame({was, now, note}: PageCorrection): boolean {
  return note === undefined && JSON.stringify(was) === JSON.stringify(now)
}

function byPlace(a: PageCorrection, b: PageCorrection): number {
  return byText(a.document.name, b.document.name) || placeOf(a) - placeOf(b) || byField(a, b)
}

function placeOf(correction: PageCorrection): number {
  return correction.of === 'role' ? correction.at[0] : Number.MAX_SAFE_INTEGER
}

function byField(a: PageCorrection, b: PageCorrection): number {
  return a.of === 'field' && b.of === 'field' ? byText(a.field, b.field) : 0
}

function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
