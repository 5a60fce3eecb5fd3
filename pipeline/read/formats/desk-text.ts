import type {Refusal} from '../../tree/refusals.ts'
import type {Capture} from '../../tree/types.ts'
import {pressReleaseOf} from '../desk/press-release.ts'
import type {DeskReading} from '../desk/reading.ts'
import {wikinewsTextOf} from '../desk/wikinews-text.ts'
import {wireCopyOf} from '../desk/wire-copy.ts'
import {readLabelledText} from './labelled-text.ts'
import type {ReadOptions} from './options.ts'

/**
 * A capture of plain text. Where it is wire copy, a press release or a story of Wikinews, its marks say what its parts are.
 */
export function readDeskText(
  input: string | Uint8Array | Iterable<Uint8Array>,
  options: ReadOptions,
): Capture | Refusal {
  return readLabelledText(input, options, deskReadingOf)
}

function deskReadingOf(text: string): DeskReading | undefined {
  return wireCopyOf(text) ?? pressReleaseOf(text) ?? wikinewsTextOf(text)
}
