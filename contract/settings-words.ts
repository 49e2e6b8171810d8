import type { SettingWords } from './setting/field'
import { defenceWords } from './setting/words/defence'
import { assignmentWords } from './setting/words/assignment'
import { dutyWords } from './setting/words/duty'
import { escalationWords } from './setting/words/escalation'
import { otherWords } from './setting/words/other'
import { questionWords } from './setting/words/question'
import { referralWords } from './setting/words/referral'
import { reviewWords } from './setting/words/review'
import { rosterWords } from './setting/words/roster'
import { serviceWords } from './setting/words/service'
import { subsidyWords } from './setting/words/subsidy'
import { supervisionWords } from './setting/words/supervision'
import type { SettingKey } from './settings'

const all = {
  ...assignmentWords,
  ...dutyWords,
  ...rosterWords,
  ...supervisionWords,
  ...subsidyWords,
  ...serviceWords,
  ...escalationWords,
  ...questionWords,
  ...referralWords,
  ...reviewWords,
  ...defenceWords,
  ...otherWords,
} satisfies Record<SettingKey, SettingWords>

/** Name, explanation and fields of every rule that can be set; a new key without its words does not compile. */
export const settingWords: Record<SettingKey, SettingWords> = all
