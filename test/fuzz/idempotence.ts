import {type Understood, understand} from '../../pipeline/index.ts'
import {allApplied} from '../../pipeline/tree/applied-edits.ts'
import {blocksOf} from '../../pipeline/tree/blocks.ts'
import {fateOf} from '../../pipeline/tree/roles.ts'

/**
 * Why a body, understood as a text of its own, gives another body.
 *
 * @returns
 *   What the second run did with it that the first did not, such as `aside promo`; `undefined` when the
 *   bodies are the same.
 */
export function changeOfBody(body: string): string | undefined {
  const again = understand(body, {mediaType: 'text/plain'})
  return again.article?.articleBody === body ? undefined : (causesIn(again)[0] ?? 'spaces')
}

function causesIn({article, tree, messages}: Understood): readonly string[] {
  const fatal = messages.find((message) => message.fatal === true)
  const blocks = blocksOf(tree)
  const outside = (fate: string): readonly string[] =>
    blocks.flatMap(({data: {role}}) => (fateOf[role] === fate ? [`${fate} ${role}`] : []))
  return [
    ...(article === undefined ? [`rejected ${fatal?.ruleId ?? ''}`] : []),
    ...outside('aside'),
    ...outside('field'),
    ...blocks.flatMap(({data}) => data.spans.map(({name, rule}) => `span ${name} ${rule}`)),
    ...allApplied(tree).map(({rule}) => `edit ${rule}`),
  ]
}
