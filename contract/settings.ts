import type * as z from 'zod'
import { aidSettings } from './aid/settings'
import { assignmentSettings } from './assignment/settings'
import { bookingSettings } from './booking/settings'
import { caseworkSettings } from './casework/settings'
import { closingSettings } from './closing/settings'
import { complaintSettings } from './complaint/settings'
import { exportSettings } from './consultation/export-settings'
import { consultationSettings } from './consultation/settings'
import { defenceSettings } from './defence/settings'
import { dutySettings } from './duty/settings'
import { escalationSettings } from './escalation/settings'
import { followupSettings } from './followup/settings'
import { intakeSettings } from './intake/settings'
import { peopleSettings } from './people/settings'
import { promiseSettings } from './promise/settings'
import { qualitySettings } from './quality/settings'
import { questionSettings } from './question/settings'
import { ratingSettings } from './rating/settings'
import { referralSettings } from './referral/settings'
import { requestSettings } from './request/settings'
import { reviewSettings } from './review/settings'
import { rollcallSettings } from './rollcall/settings'
import { rosterSettings } from './roster/settings'
import { subsidySettings } from './subsidy/settings'
import { supervisionSettings } from './supervision/settings'
import { supplementSettings } from './supplement/settings'

/**
 * Rules a bureau may change without code: each is versioned by date and area in the `setting` table, and falls
 * back to the value that stands with its area (`contract/<area>/settings.ts`), which is where a function reads it from:
 * a bundle carries no rules but its own.
 */
export const settings = {
  ...aidSettings,
  ...assignmentSettings,
  ...bookingSettings,
  ...caseworkSettings,
  ...closingSettings,
  ...complaintSettings,
  ...consultationSettings,
  ...defenceSettings,
  ...dutySettings,
  ...escalationSettings,
  ...exportSettings,
  ...followupSettings,
  ...intakeSettings,
  ...peopleSettings,
  ...promiseSettings,
  ...qualitySettings,
  ...questionSettings,
  ...ratingSettings,
  ...referralSettings,
  ...requestSettings,
  ...reviewSettings,
  ...rollcallSettings,
  ...rosterSettings,
  ...subsidySettings,
  ...supervisionSettings,
  ...supplementSettings,
} as const

export type SettingKey = keyof typeof settings
export type SettingValue<K extends SettingKey> = z.output<(typeof settings)[K]['schema']>
