import type {Evidence} from './types.ts'

/** What a vote adds to its role, in nats: the part of its weight that is kept; 0 on trial. */
export function worthOf({weight, kept, status}: Evidence): number {
  return status === 'trial' ? 0 : (kept ?? weight)
}
