import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { HandOver } from '@contract/rating/schema'
import { refusals, type RefusedFields } from '@contract/refusal'
import { momentText } from '@contract/time'
import { rateHandedOver, useHandOver, type HandedBy } from '@/api/rating'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { Trouble } from '@/components/trouble'
import { aria } from '@/platform/aria'
import { goBack } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { readAnswers, unanswered, type Answers } from './answers'
import { RatingQuestions } from './rating-questions'
import './handing.scss'

interface Props {
  record: string | undefined
  by: HandedBy
}

/** A phone handed over to the visitor: the questions alone, and no way into the pages of whose phone it is. */
export const Handing = ({ record, by }: Props) => (
  <Page title="请您评价">
    {record ? (
      <Asked record={record} by={by} />
    ) : (
      <Empty icon="person" title="没有找到这条登记" hint="请从登记里点开，再把手机递给来访人" />
    )}
  </Page>
)

function Asked({ record, by }: { record: string; by: HandedBy }) {
  const [given, setGiven] = useState(false)
  const asked = useHandOver(record, by)
  if (given) return <HandBack />
  return (
    <Ask of={asked}>
      {(subject) =>
        subject.obstacle ? (
          <>
            <Notice tone="warn">{refusals[subject.obstacle]}</Notice>
            <Button kind="secondary" onTap={goBack}>
              返回
            </Button>
          </>
        ) : (
          <Form record={record} by={by} subject={subject} onGiven={() => setGiven(true)} />
        )
      }
    </Ask>
  )
}

/** Kept nowhere on this phone, unlike other forms: what a visitor began to say is not left to its owner. */
function Form({
  record,
  by,
  subject,
  onGiven,
}: {
  record: string
  by: HandedBy
  subject: HandOver
  onGiven: () => void
}) {
  const [answers, setAnswers] = useState<Answers>(unanswered)
  const [errors, setErrors] = useState<RefusedFields>({})
  const { send, waiting, failure, clearFailure } = useSendOnce(
    (input: Parameters<typeof rateHandedOver>[1]) => rateHandedOver(by, input),
    { onAccepted: onGiven },
  )
  const submit = () => {
    const { said, fields } = readAnswers(answers)
    return said ? send({ consultationId: record, ...said }) : setErrors(fields)
  }
  return (
    <>
      <View className="handing__subject">
        <Text className="handing__title" {...aria({ role: 'heading' })}>
          这次服务您满意吗？
        </Text>
        <Text className="handing__about">
          {momentText(subject.occurredAt)}，{subject.practitionerName}在{subject.siteName}接待了您
        </Text>
      </View>
      <RatingQuestions
        answers={answers}
        errors={errors}
        onAnswer={(change) => {
          setAnswers({ ...answers, ...change })
          setErrors({})
          clearFailure()
        }}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button onTap={submit} busyText="正在提交">
        提交评价
      </Button>
      <Text className="handing__free">所有法律咨询都不收钱。请您自己点，怎么评都不影响您办事。</Text>
    </>
  )
}

const HandBack = () => (
  <View className="handing__done" {...aria({ role: 'status' })}>
    <View className="handing__mark">
      <Icon name="check" />
    </View>
    <Text className="handing__title">谢谢您的评价</Text>
    <Text className="handing__about">请把手机还给工作人员</Text>
    <Button onTap={goBack}>已交回</Button>
  </View>
)
