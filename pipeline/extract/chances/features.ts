import type {Agent, Claim} from '../../tree/claims.ts'
import {fateOf} from '../../tree/roles.ts'
import type {ClaimPlace} from './place.ts'

/** Upper ends of the bins into which leads and margins fall, in nats. */
const steps = [0.5, 1, 2, 4, 8] as const
/** The same for numbers of blocks. */
const counts = [1, 2, 5, 15, 50] as const
const neighbours = ['byline', 'timestamp', 'dek', 'crosshead'] as const
const nearby = 4
const shortTitle = 25
const longTitle = 110
const dayLength = 10
const endsSentence = /[.。।؟!?…]["'”’»]?$/u
const letters = /\p{L}/u

/**
 * What is known of a claim that bears on whether it is right, by name: `by json-ld`, `with printed`,
 * `against open-graph`, `lead 2`. A feature is there or not; nothing is read but the claim and its place.
 */
export function chanceFeaturesOf(claim: Claim, place: ClaimPlace): readonly string[] {
  const supporting = new Set(claim.from?.map(({source}) => sourceOf(source)))
  const opposing = new Set(
    claim.passedOver.map(({from}) => (from === undefined ? 'printed' : sourceOf(from.source))),
  )
  const printed = claim.at.length > 0
  const kinds = supporting.size + (printed ? 1 : 0)
  return [
    'always',
    `by ${claim.rule.slice(claim.rule.indexOf('/') + 1)}`,
    ...Array.from(supporting, (source) => `with ${source}`),
    ...(printed ? ['with printed'] : []),
    ...Array.from(opposing, (source) => `against ${source}`),
    `kinds ${Math.min(kinds, 4)}`,
    claim.lead === undefined
      ? claim.passedOver.length === 0
        ? 'unopposed'
        : 'lead 0'
      : `lead ${binOf(claim.lead, steps)}`,
    ...placeFeaturesOf(place),
    ...formOf(claim),
  ]
}

/** Where the value stands, what decided that it does, and what stands around it. */
function placeFeaturesOf({roles, block, body}: ClaimPlace): readonly string[] {
  const around = neighbours.filter((role) => roles.includes(role)).map((role) => `has ${role}`)
  const asides = roles.filter((role) => fateOf[role] === 'aside').length
  const noise = `asides ${binOf(asides, counts)}`
  if (block === undefined) return [noise, ...around]
  const {index, margin, by} = block
  const near = neighbours.filter((role) =>
    roles.slice(index + 1, index + 1 + nearby).includes(role),
  )
  return [
    noise,
    ...around,
    `${by} ${binOf(margin, steps)}`,
    `in ${roles[index] ?? ''}`,
    `above ${binOf(index, counts)}`,
    body === -1 || index > body ? 'below the body' : `over the body ${binOf(body - index, counts)}`,
    ...near.map((role) => `near ${role}`),
  ]
}

/** A container states what a page states of itself in OpenGraph: both come from the system of the publisher. */
function sourceOf(source: string): string {
  return source === 'feed' ? 'open-graph' : source
}

function binOf(value: number, ends: readonly number[]): string {
  return String(ends.find((end) => value < end) ?? 'more')
}

/** What the value itself looks like. */
function formOf(claim: Claim): readonly string[] {
  switch (claim.field) {
    case 'headline':
      return titleFormOf(claim.value)
    case 'author':
      return claim.value.length === 0 ? [] : namesFormOf(claim.value)
    case 'datePublished':
    case 'dateModified':
      return claim.value.length > dayLength ? ['timed'] : ['day alone']
    default:
      return []
  }
}

function titleFormOf(title: string): readonly string[] {
  return [
    ...(title.length < shortTitle ? ['short'] : title.length > longTitle ? ['long'] : []),
    ...(endsSentence.test(title) ? ['ends like a sentence'] : []),
    ...(title === title.toUpperCase() && title !== title.toLowerCase() ? ['capitals'] : []),
    ...(letters.test(title) ? [] : ['no letters']),
  ]
}

function namesFormOf(agents: readonly Agent[]): readonly string[] {
  const persons = agents.filter((agent) => agent['@type'] === 'Person')
  const words = agents.map(({name}) => name.split(' ').length)
  return [
    agents.length > 2 ? 'many names' : agents.length > 1 ? 'two names' : 'one name',
    persons.length === agents.length ? 'persons' : persons.length === 0 ? 'bodies' : 'both',
    ...(words.some((count) => count === 1) ? ['one word'] : []),
    ...(words.some((count) => count > 3) ? ['many words'] : []),
  ]
}
