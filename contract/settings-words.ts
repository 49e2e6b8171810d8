import type { SettingWords } from './setting/field'
import { caseworkWords } from './setting/words/casework'
import { defenceWords } from './setting/words/defence'
import { assignmentWords } from './setting/words/assignment'
import { closingWords } from './setting/words/closing'
import { dutyWords } from './setting/words/duty'
import { escalationWords } from './setting/words/escalation'
import { otherWords } from './setting/words/other'
import { promiseWords } from './setting/words/promise'
import { qualityWords } from './setting/words/quality'
import { questionWords } from './setting/words/question'
import { referralWords } from './setting/words/referral'
import { intakeWords } from './setting/words/intake'
import { reviewWords } from './setting/words/review'
import { rosterWords } from './setting/words/roster'
import { serviceWords } from './setting/words/service'
import { subsidyWords } from './setting/words/subsidy'
import { supervisionWords } from './setting/words/supervision'
import { supplementWords } from './setting/words/supplement'
import type { SettingKey } from './settings'

const all = {
  ...assignmentWords,
  ...closingWords,
  ...dutyWords,
  ...rosterWords,
  ...supervisionWords,
  ...supplementWords,
  ...subsidyWords,
  ...serviceWords,
  ...escalationWords,
  ...promiseWords,
  ...qualityWords,
  ...questionWords,
  ...referralWords,
  ...intakeWords,
  ...reviewWords,
  ...caseworkWords,
  ...defenceWords,
  ...otherWords,
} satisfies Record<SettingKey, SettingWords>

/** Name, explanation and fields of every rule that can be set; a new key without its words does not compile. */
export const settingWords: Record<SettingKey, SettingWords> = all
