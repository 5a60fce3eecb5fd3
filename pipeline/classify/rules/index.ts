import type {Rule} from '../context/rule.ts'
import {advert} from './aside/advert.ts'
import {comments} from './aside/comments.ts'
import {follow} from './aside/follow.ts'
import {legal} from './aside/legal.ts'
import {navigation} from './aside/navigation.ts'
import {newsletter} from './aside/newsletter.ts'
import {outside} from './aside/outside.ts'
import {paywall} from './aside/paywall.ts'
import {promo} from './aside/promo.ts'
import {related} from './aside/related.ts'
import {share} from './aside/share.ts'
import {syndication} from './aside/syndication.ts'
import {lists} from './body/list-item.ts'
import {paragraph} from './body/paragraph.ts'
import {storyEnd} from './body/story-end.ts'
import {bio} from './field/bio.ts'
import {byline} from './field/byline.ts'
import {caption} from './field/caption.ts'
import {contributors} from './field/contributors.ts'
import {correction} from './field/correction.ts'
import {credit} from './field/credit.ts'
import {headline} from './field/headline.ts'
import {tags} from './field/tags.ts'
import {timestamp} from './field/timestamp.ts'

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
