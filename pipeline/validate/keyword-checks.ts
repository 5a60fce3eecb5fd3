import type {SchemaValidateFunction} from 'ajv'
import {inconsistenciesInArticle} from './article.ts'
import {inconsistenciesInAudit} from './audit.ts'
import type {Inconsistency} from './inconsistency.ts'
import {inconsistenciesInSearchDocument} from './search-document.ts'
import {uniqueItems} from './unique-items.ts'

/** The keywords of our schemas whose check is ours, each with the type of the values that it checks. */
export const keywordChecks = {
  uniqueItems: {type: 'array', validate: uniqueItems},
  // These compare properties with one another.
  soundArticle: {type: 'object', validate: checkWith('soundArticle', inconsistenciesInArticle)},
  soundAudit: {type: 'object', validate: checkWith('soundAudit', inconsistenciesInAudit)},
  soundSearchDocument: {
    type: 'object',
    validate: checkWith('soundSearchDocument', inconsistenciesInSearchDocument),
  },
} as const satisfies Readonly<
  Record<string, {readonly type: 'array' | 'object'; readonly validate: SchemaValidateFunction}>
>

function checkWith(
  keyword: string,
  find: (value: unknown) => readonly Inconsistency[],
): SchemaValidateFunction {
  const validate: SchemaValidateFunction = (_: true, value: unknown) => {
    const inconsistencies = find(value)
    validate.errors = inconsistencies.map((inconsistency) => ({
      keyword,
      message: inconsistency.message,
      params: {...inconsistency},
    }))
    return inconsistencies.length === 0
  }
  return validate
}
