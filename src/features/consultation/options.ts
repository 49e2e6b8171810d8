import {
  channelLabels,
  channels,
  matterTypeLabels,
  matterTypes,
  resultLabels,
  results,
  riskLabels,
  risks,
} from '@contract/consultation/labels'
import { groupLabels, groups } from '@contract/groups'

const optionsOf = <V extends string>(values: readonly V[], labels: Record<V, string>) =>
  values.map((value) => ({ value, label: labels[value] }))

export const channelOptions = optionsOf(channels, channelLabels)
export const matterOptions = optionsOf(matterTypes, matterTypeLabels)
export const groupOptions = optionsOf(groups, groupLabels)
export const resultOptions = optionsOf(results, resultLabels)
export const riskOptions = optionsOf(risks, riskLabels)
