import {advert} from './advert.ts'
import {bio} from './bio.ts'
import {byline} from './byline.ts'
import {caption} from './caption.ts'
import {comments} from './comments.ts'
import {contributors} from './contributors.ts'
import {correction} from './correction.ts'
import {credit} from './credit.ts'
import {follow} from './follow.ts'
import {headline} from './headline.ts'
import {legal} from './legal.ts'
import {lists} from './lists.ts'
import {navigation} from './navigation.ts'
import {newsletter} from './newsletter.ts'
import {outside} from './outside.ts'
import {paragraph} from './paragraph.ts'
import {paywall} from './paywall.ts'
import {promo} from './promo.ts'
import {related} from './related.ts'
import type {Rule} from './rule.ts'
import {share} from './share.ts'
import {storyEnd} from './story-end.ts'
import {syndication} from './syndication.ts'
import {tags} from './tags.ts'
import {timestamp} from './timestamp.ts'

/** Every rule. The order is that of evidence in the audit; it decides nothing else. */
export const rules: readonly Rule[] = [
  ...headline,
  ...byline,
  ...timestamp,
  ...paragraph,
  ...lists,
  ...storyEnd,
  ...caption,
  ...credit,
  ...contributors,
  ...correction,
  ...tags,
  ...bio,
  ...promo,
  ...related,
  ...syndication,
  ...follow,
  ...share,
  ...comments,
  ...newsletter,
  ...navigation,
  ...outside,
  ...advert,
  ...legal,
  ...paywall,
]
