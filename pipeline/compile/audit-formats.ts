import type {Audit} from '../tree/generated/audit.ts'
import {annotationsOf} from './annotations.ts'
import {provenanceOf} from './provenance.ts'

/** The vocabulary that audits are written in: our own, W3C PROV, or W3C Web Annotation. */
export type AuditFormat = 'json' | 'prov' | 'annotations'

const formats: Readonly<Record<AuditFormat, (audit: Audit) => object>> = {
  json: (audit) => audit,
  prov: provenanceOf,
  annotations: annotationsOf,
}

/** An audit in a vocabulary. */
export function auditIn(format: AuditFormat, audit: Audit): object {
  return formats[format](audit)
}
