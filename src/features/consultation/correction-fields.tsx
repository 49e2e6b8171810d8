import type { Channel, MatterType, Result, Risk } from '@contract/consultation/labels'
import type { OpenedConsultation } from '@contract/consultation/schema'
import type { Group } from '@contract/groups'
import type { RefusedFields } from '@contract/refusal'
import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import { MultiChoice } from '@/components/choice'
import { NumberField } from '@/components/number-field'
import { TextArea } from '@/components/text-field'
import { channelOptions, groupOptions, resultOptions, riskOptions } from './options'
import { TypePicker } from './type-picker'

/** What a correction may change of the matter itself. */
export interface CorrectedForm {
  channel: Channel
  matterType: MatterType
  subtype: string | undefined
  groups: Group[]
  summary: string
  answer: string
  result: Result
  groupSize: number | undefined
  risks: Risk[]
}

export const correctedForm = (record: OpenedConsultation): CorrectedForm => ({
  channel: record.channel,
  matterType: record.matterType,
  subtype: record.subtype ?? undefined,
  groups: record.groups,
  summary: record.summary,
  answer: record.answer,
  result: record.result,
  groupSize: record.groupSize ?? undefined,
  risks: record.risks,
})

/** The form as the server is told it: what was taken away is said. */
export const partsOf = ({ subtype, groupSize, ...rest }: CorrectedForm) => ({
  ...rest,
  subtype: subtype ?? null,
  groupSize: groupSize ?? null,
})

interface Props {
  value: CorrectedForm
  errors: RefusedFields
  edit: (change: Partial<CorrectedForm>) => void
}

/** The fields of a record as it stands, to be put right. */
export const CorrectionFields = ({ value, errors, edit }: Props) => (
  <>
    <Card>
      <ChipChoice
        label="咨询方式"
        options={channelOptions}
        value={value.channel}
        error={errors.channel}
        onChange={(channel) => edit({ channel })}
      />
      <TypePicker
        matterType={value.matterType}
        subtype={value.subtype}
        error={errors.matterType}
        onChange={edit}
      />
      <MultiChoice
        optional
        label="来访人属于"
        options={groupOptions}
        values={value.groups}
        error={errors.groups}
        onChange={(groups) => edit({ groups })}
      />
    </Card>
    <Card>
      <TextArea
        label="咨询内容"
        max={2000}
        value={value.summary}
        error={errors.summary}
        onChange={(summary) => edit({ summary })}
      />
      <TextArea
        label="解答意见"
        max={4000}
        value={value.answer}
        error={errors.answer}
        onChange={(answer) => edit({ answer })}
      />
      <ChipChoice
        label="办理结果"
        options={resultOptions}
        value={value.result}
        error={errors.result}
        onChange={(result) => edit({ result })}
      />
      <MultiChoice
        optional
        label="风险提示"
        options={riskOptions}
        values={value.risks}
        error={errors.risks}
        onChange={(risks) => edit({ risks })}
      />
      <NumberField
        optional={!value.risks.includes('mass')}
        label="大约涉及多少人"
        unit="人"
        value={value.groupSize}
        error={errors.groupSize}
        onChange={(groupSize) => edit({ groupSize })}
      />
    </Card>
  </>
)
