import type {Rule} from '../context/rule.ts'
import {advert} from './aside/advert.ts'
import {comments} from './aside/comments.ts'
import {follow} from './aside/follow.ts'
import {legal} from './aside/legal.ts'
import {navigation} from './aside/navigation.ts'
import {newsletter} from './aside/newsletter.ts'
import {paywall} from './aside/paywall.ts'
import {promo} from './aside/promo.ts'
import {related} from './aside/related.ts'
import {repeat} from './aside/repeat.ts'
import {share} from './aside/share.ts'
import {syndication} from './aside/syndication.ts'
import {crosshead} from './body/crosshead.ts'
import {listItem} from './body/list-item.ts'
import {paragraph} from './body/paragraph.ts'
import {bio} from './field/bio.ts'
import {byline} from './field/byline.ts'
import {bylineAgency} from './field/byline-agency.ts'
import {bylineLabelled} from './field/byline-labelled.ts'
import {caption} from './field/caption.ts'
import {contributors} from './field/contributors.ts'
import {correction} from './field/correction.ts'
import {credit} from './field/credit.ts'
import {dek} from './field/dek.ts'
import {headline} from './field/headline.ts'
import {kicker} from './field/kicker.ts'
import {tags} from './field/tags.ts'
import {timestamp} from './field/timestamp.ts'
import {timestampLabelled} from './field/timestamp-labelled.ts'

/**
 * Every rule, one file a role. The order, from the head of a story to what stands around it, is that of
 * evidence in the audit. It decides nothing but a tie between roles outside the body.
 */
export const rules: readonly Rule[] = [
  // The head of a story: headline, the line above it, the lines below it.
  ...headline,
  ...kicker,
  ...dek,
  ...byline,
  ...bylineAgency,
  ...bylineLabelled,
  ...timestamp,
  ...timestampLabelled,

  // The body.
  ...paragraph,
  ...crosshead,
  ...listItem,

  // Fields beside and below the body.
  ...caption,
  ...credit,
  ...contributors,
  ...correction,
  ...tags,
  ...bio,

  // What repeats the story or leads to other stories.
  ...repeat,
  ...promo,
  ...related,
  ...syndication,

  // Calls to the reader and other furniture.
  ...follow,
  ...share,
  ...comments,
  ...newsletter,
  ...navigation,
  ...advert,
  ...legal,
  ...paywall,
]
