import type {Audit} from '../../tree/generated/audit.ts'
import {validateAudit} from '../../validate/validate.ts'
import type {AuditedDocument} from './run-folder.ts'

/** The audit of a document, or a sentence about why it cannot be shown, with the file and the remedy. */
export function validAuditOf({file, audit, wrong}: AuditedDocument): Audit | string {
  // An article that is missing or damaged does not hide its audit, which holds all that is shown.
  if (audit === undefined) {
    return `${wrong?.file ?? file}: ${wrong?.sentence ?? 'There is no audit'}`
  }
  const [problem] = validateAudit(audit)
  if (problem !== undefined) {
    return `${file}${problem.pointer}: ${problem.message}. Write the audit again with \`copydesk extract\``
  }
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the schema has just accepted it
  return audit as Audit
}
