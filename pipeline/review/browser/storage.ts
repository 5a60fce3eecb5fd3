import type {PageCorrection} from '../corrections.ts'
import {make} from './elements.ts'

/** Where a browser keeps corrections of a page from day to day. */
export interface CorrectionStorage {
  readonly keep: (corrections: readonly PageCorrection[]) => boolean
  readonly kept: () => readonly PageCorrection[]
}

/** The name of the file that a page saves. */
const fileName = 'corrections.json'

/**
 * Keep corrections in the browser, under the results that they are of. A browser may refuse to keep
 * anything; then `keep` returns false, and what is not saved is lost with the page.
 */
export function browserStorage(id: string): CorrectionStorage {
  const key = `copydesk-review ${id}`
  return {
    keep: (corrections): boolean => {
      try {
        localStorage.setItem(key, JSON.stringify(corrections))
        return true
      } catch {
        return false
      }
    },
    kept: (): readonly PageCorrection[] => {
      try {
        return correctionsIn(`{"version":1,"corrections":${localStorage.getItem(key) ?? '[]'}}`)
      } catch {
        return []
      }
    },
  }
}

/** Give a person a file of corrections. */
export function saveFile(text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'application/json'}))
  const link = make('a', {href: url, download: fileName})
  link.click()
  setTimeout(() => URL.revokeObjectURL(url))
}

/**
 * Let a person open a file of corrections, to go on with it.
 *
 * @param onFault
 *   Called with a sentence when the file is none.
 */
export function openFile(
  onFile: (corrections: readonly PageCorrection[]) => void,
  onFault: (sentence: string) => void,
): void {
  const input = make('input', {type: 'file', accept: 'application/json,.json'})
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file === undefined) return
    file
      .text()
      .then((text) => onFile(correctionsIn(text)))
      .catch(() => onFault(`${file.name} is not a file of corrections; nothing was changed`))
  })
  input.click()
}

/**
 * The corrections in a text.
 *
 * @throws TypeError
 *   When it is not a file of corrections of this version.
 */
function correctionsIn(text: string): readonly PageCorrection[] {
  const file: unknown = JSON.parse(text)
  if (typeof file === 'object' && file !== null && 'version' in file && 'corrections' in file) {
    const {version, corrections} = file
    if (version === 1 && Array.isArray(corrections) && corrections.every(isCorrection)) {
      return corrections
    }
  }
  throw new TypeError('Expected a file of corrections')
}

/** Whether a value has what the page reads of a correction; the command that learns checks all of it. */
function isCorrection(value: unknown): value is PageCorrection {
  if (typeof value !== 'object' || value === null) return false
  if (!('of' in value && 'document' in value && 'was' in value && 'now' in value)) return false
  if (typeof value.document !== 'object' || value.document === null) return false
  if (!('name' in value.document && 'captureSha256' in value.document)) return false
  if (value.of === 'role') return 'at' in value && Array.isArray(value.at) && isText(value.now)
  return value.of === 'field' && 'field' in value && Array.isArray(value.now)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
