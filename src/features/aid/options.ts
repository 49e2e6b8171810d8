import {
  aidFormLabels,
  aidForms,
  circumstanceCodes,
  circumstances,
  meansChoiceLabels,
  meansChoices,
  refusalGroundCodes,
  refusalGrounds,
} from '@contract/aid/labels'
import { matterTypeLabels, matterTypes } from '@contract/consultation/labels'
import { groupLabels, groups } from '@contract/groups'

const optionsOf = <V extends string>(values: readonly V[], labels: Record<V, string>) =>
  values.map((value) => ({ value, label: labels[value] }))

export const aidFormOptions = optionsOf(aidForms, aidFormLabels)
export const matterOptions = optionsOf(matterTypes, matterTypeLabels)
export const groupOptions = optionsOf(groups, groupLabels)

/** Each circumstance with its article in small print, and last that none of them holds. */
export const circumstanceOptions = [
  ...circumstanceCodes.map((value) => ({
    value,
    label: circumstances[value].label,
    hint: circumstances[value].law,
  })),
  { value: 'none' as const, label: '以上都不是' },
]

const meansHints = {
  promise: '如实填写家里的收入，签个名就行；以后会核查，说假话要担责任',
  proof: '拍照上传村（社区）或者单位开的困难证明',
}
export const meansOptions = meansChoices.map((value) => ({
  value,
  label: meansChoiceLabels[value],
  hint: meansHints[value],
}))

export const groundOptions = refusalGroundCodes.map((value) => ({
  value,
  label: refusalGrounds[value].label,
  hint: refusalGrounds[value].law,
}))
