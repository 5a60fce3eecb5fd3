import type {Options} from '../../index.ts'
import {type Call, type Misuse, misuse, textOf} from '../shared/arguments.ts'
import {bodyParts} from '../shared/options.ts'

const none = 'none'

/** What a call says about what of a page’s article belongs to its body. */
export function bodyOf(call: Call): Pick<Options, 'body'> | Misuse {
  const asked = textOf(call, 'body')
  if (asked === undefined) return {}
  const named = asked === none ? [] : asked.split(',')
  const stranger = named.find((part) => !bodyParts.some((known) => known === part))
  if (stranger !== undefined) {
    return misuse(
      `Expected parts of ${bodyParts.join(', ')}, or ${none}, for \`--body\`, found \`${stranger}\``,
    )
  }
  const [lists, tables, posts, standfirst] = bodyParts.map((part) => named.includes(part))
  return {
    body: {
      lists: lists === true,
      tables: tables === true,
      posts: posts === true,
      standfirst: standfirst === true,
    },
  }
}
