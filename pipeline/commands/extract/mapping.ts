import {mapNamed, mapNames, mapOf} from '../../gather/containers/field-maps.ts'
import {parseJson} from '../../gather/containers/json.ts'
import {documentAt} from '../../gather/files/document.ts'
import type {FieldMap} from '../../tree/field-map.ts'
import {isRefusal, type Refusal} from '../../tree/refusals.ts'
import {type Call, type Misuse, misuse, textOf} from '../shared/arguments.ts'

/** The field map of `--map`: a named one or a file; absent without the option. */
export function mappingOf(call: Call): {readonly map?: FieldMap} | Misuse {
  const value = textOf(call, 'map')
  if (value === undefined) return {}
  const map = mapNamed(value) ?? mapIn(value)
  if (!isRefusal(map)) return {map}
  const {reason, remedy} = map
  return misuse(
    `Expected one of ${mapNames.join(', ')} or a file for \`--map\`, found \`${value}\`. ${reason}. ${remedy}`,
  )
}

function mapIn(path: string): FieldMap | Refusal {
  const bytes = documentAt({path}).bytes()
  const parsed = isRefusal(bytes) ? bytes : parseJson(Buffer.from(bytes).toString())
  return isRefusal(parsed) ? parsed : mapOf(parsed.value)
}
