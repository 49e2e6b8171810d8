import { Text, View } from '@tarojs/components'
import { clockText } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import { MultiChoice, Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { TextArea } from '@/components/text-field'
import { AnswerField } from '@/features/consultation/answer-field'
import { channelOptions, groupOptions, resultOptions } from '@/features/consultation/options'
import type { Outgoing } from '@/features/consultation/outbox'
import { fieldNames } from '@/features/consultation/record-form'
import { TypePicker } from '@/features/consultation/type-picker'
import { scrollToFirstWrong } from '@/platform/scroll'
import { FollowUp } from './follow-up'
import { Moment } from './moment'
import { More } from './more'
import { useRecord } from './use-record'
import { Visitor } from './visitor'
import { Where } from './where'

interface Props {
  id: string
  shiftId: string | undefined
  /** The server's no to what was sent before. */
  refused: Outgoing['refused']
  onAnother: () => void
}

/** One page, top to bottom in the order of the talk; everything with a likely answer has it already. */
export function RecordForm({ id, shiftId, refused, onAnother }: Props) {
  const record = useRecord(id, shiftId, refused)
  const { form, errors, edit, shift } = record
  const wrong = Object.keys(fieldNames).filter((field) => errors[field])

  const submit = () => {
    if (!record.submit()) scrollToFirstWrong()
  }

  return (
    <Page
      title="登记咨询"
      footer={
        <>
          {wrong.length === 0 && record.advice.length > 0 && (
            <Text className="record__saved">
              可以再补：{record.advice.map(({ sentence }) => sentence).join('；')}
            </Text>
          )}
          {wrong.length > 0 && (
            <Text className="record__wrong">
              还要填好：{wrong.map((field) => fieldNames[field]).join('、')}
            </Text>
          )}
          <Button onTap={submit}>提交登记</Button>
          <Text className="record__saved">
            {record.savedAt
              ? `草稿已保存 ${clockText(new Date(record.savedAt))}`
              : '边写边存，退出或断网都不会丢'}
          </Text>
        </>
      }
    >
      {refused && (
        <Notice tone="bad" title="刚才没有登记上">
          {refused.message}
        </Notice>
      )}
      {record.restored && !refused && (
        <Notice
          title="接着写上次没写完的"
          action={
            <Button kind="quiet" block={false} icon="plus" onTap={onAnother}>
              这条留着，另记一条
            </Button>
          }
        />
      )}
      {form.bookingId && <Notice>这条来自预约，提交后记在那个预约名下</Notice>}
      <Card>
        <Where {...record} />
        <ChipChoice
          label="咨询方式"
          options={channelOptions}
          value={form.channel}
          error={errors.channel}
          onChange={(channel) => edit({ channel })}
        />
        <Moment
          value={form.occurredAt!}
          shiftDay={shift?.day}
          error={errors.occurredAt}
          onChange={(occurredAt) => edit({ occurredAt })}
        />
      </Card>
      <Card>
        <FollowUp {...record} />
        <TypePicker
          matterType={form.matterType}
          subtype={form.subtype}
          error={errors.matterType}
          onChange={edit}
        />
        <MultiChoice
          optional
          label="来访人属于"
          options={groupOptions}
          values={form.groups}
          error={errors.groups}
          onChange={(groups) => edit({ groups })}
        />
      </Card>
      <Card>
        <TextArea
          label="咨询内容"
          hint="不想打字，点键盘上的话筒说就行"
          max={2000}
          placeholder="什么人、因为什么事、想解决什么"
          value={form.summary}
          error={errors.summary}
          onChange={(summary) => edit({ summary })}
        />
        <AnswerField {...record} />
        <ChipChoice
          label="办理结果"
          options={resultOptions}
          value={form.result}
          error={errors.result}
          onChange={(result) => edit({ result })}
        />
      </Card>
      <Card>
        <Visitor {...record} />
        <More {...record} />
      </Card>
      <Card>
        <Tick checked={form.rightTold} error={errors.rightTold} onChange={(rightTold) => edit({ rightTold })}>
          <View className="record__told">已告诉来访人：符合条件可以申请法律援助</View>
          <View className="record__law">法律援助法第二十三条要求当面说明</View>
        </Tick>
      </Card>
    </Page>
  )
}
