import {inputsOf} from '../../gather/inputs.ts'
import {type Leaf, leafOf, line, normalizing, segment, templatesOf} from '../../index.ts'
import {read} from '../../read/read.ts'
import type {Input} from '../../tree/inputs.ts'
import {isRefusal} from '../../tree/refusals.ts'
import {type Misuse, misuse} from '../shared/arguments.ts'
import {knownOf} from '../shared/document.ts'
import type {Plan} from './plan.ts'

/** A plan with the blocks that captures of each host share. All inputs are read for it. */
export async function withTemplates(plan: Plan): Promise<Plan | Misuse> {
  const {survey, options, limits, map} = plan
  if (survey.hasStandardInput) {
    return misuse('Expected files with `--templates`, since inputs are read twice')
  }
  const opening = {mostBytes: limits.mostBytes, ...(map === undefined ? {} : {map})}
  const leaves: Leaf[] = []
  for (let number = 0; number < survey.count; number += 1) {
    for await (const input of inputsOf(survey.shardOf(number), opening)) {
      leaves.push(...leavesOf(input, plan))
    }
  }
  return {...plan, options: {...options, templates: templatesOf(leaves)}}
}

/** The blocks of one input; none when it cannot be read or a step fails, which the run itself reports. */
function leavesOf(input: Input, plan: Plan): readonly Leaf[] {
  try {
    return leavesIn(input, plan)
  } catch {
    return []
  }
}

function leavesIn(input: Input, {options}: Plan): readonly Leaf[] {
  const bytes = input.bytes()
  if (isRefusal(bytes)) return []
  const capture = read(bytes, knownOf(input, options))
  if (isRefusal(capture)) return []
  const tiling = line(normalizing(options.normalize ?? {})).next(segment)
  return [leafOf(tiling.run({type: 'root', capture}))]
}
