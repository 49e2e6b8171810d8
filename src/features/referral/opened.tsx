import { useState } from 'react'
import { Text } from '@tarojs/components'
import { letterKindLabels, referralKindLabels, referralStatusLabels } from '@contract/referral/labels'
import type { Referral } from '@contract/referral/schema'
import { referralActLabels } from '@contract/referral/workflow'
import { momentText } from '@contract/time'
import { revealClient, showFollowCode, useReferral } from '@/api/referral'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { Timeline } from '@/components/timeline'
import { callPhone } from '@/platform/call-phone'
import { useSendOnce } from '@/state/send-once'
import { Acts } from './acts'
import { ShownCode } from './shown-code'
import { dueText, referralTones } from './tones'
import './opened.scss'

/** One referral as its reader may see it, and what they may do about it now. */
export const OpenedReferral = ({ id }: { id: string }) => (
  <Ask of={useReferral(id)}>{(referral) => <One referral={referral} />}</Ask>
)

function One({ referral }: { referral: Referral }) {
  const { steps, letters, status, acts } = referral
  const over = status !== 'sent' && status !== 'accepted'
  return (
    <>
      <Facts referral={referral} />
      <Meetings referral={referral} />
      {acts.length > 0 && <Acts referral={referral} />}
      {referral.mayShowCode && (
        <Card title="让来访人自己看进度">
          <ShownCode
            title="出示进度码"
            caption="扫码看办到哪一步"
            issue={showFollowCode}
            input={{ id: referral.id }}
          />
        </Card>
      )}
      {letters.map((letter) => (
        <Card key={letter.number} title={letterKindLabels[letter.kind]}>
          <Text className="referral__letter">{letter.text}</Text>
        </Card>
      ))}
      <Card title="办理经过">
        <Timeline
          events={steps.map(({ act, at, byName }, place) => ({
            key: `${act}${at}${place}`,
            title: referralActLabels[act],
            at: momentText(at),
            detail: byName ?? '来访人本人',
            state: place === steps.length - 1 && !over ? 'now' : 'done',
          }))}
        />
      </Card>
    </>
  )
}

function Facts({ referral }: { referral: Referral }) {
  const { status, dueOn, asOf, facts, reply, overdue } = referral
  return (
    <Card
      title={`${referralKindLabels[referral.kind]}：${referral.matterName}`}
      aside={<Badge tone={referralTones[status]}>{referralStatusLabels[status]}</Badge>}
    >
      {overdue && <Notice tone="bad">已经超过期限，请抓紧办。</Notice>}
      {referral.safeMode && (
        <Notice tone="warn" title="安全模式">
          来访人可能有危险，联系请找经办人，不要打听是谁、在哪里
        </Notice>
      )}
      <KeyValue name="从">{referral.fromName}</KeyValue>
      <KeyValue name="转给">{`${referral.receiverName}（${referral.countyName}）`}</KeyValue>
      {dueOn && <KeyValue name="期限">{dueText(dueOn, new Date(asOf))}</KeyValue>}
      <KeyValue name="情况">{facts ?? '未成年人的事，只有转出和接收的人看得到'}</KeyValue>
      {referral.clientName && <KeyValue name="来访人">{referral.clientName}</KeyValue>}
      {referral.clientPhone && <KeyValue name="电话">{referral.clientPhone}</KeyValue>}
      {referral.mayReveal && <Contact id={referral.id} />}
      {reply && <KeyValue name={status === 'declined' ? '没接收的原因' : '办理结果'}>{reply}</KeyValue>}
    </Card>
  )
}

/** Name and number in full, asked for by hand: each look is written down. */
function Contact({ id }: { id: string }) {
  const [known, setKnown] = useState<{ name: string | null; phone: string }>()
  const { send, sending, failure } = useSendOnce(revealClient, { onAccepted: setKnown })
  if (known)
    return (
      <Button kind="secondary" icon="phone" onTap={() => callPhone(known.phone)}>
        {[known.name, known.phone].filter(Boolean).join(' ')}
      </Button>
    )
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" icon="phone" busy={sending} onTap={() => send({ id })}>
        看完整的电话（会留痕）
      </Button>
    </>
  )
}

const answers = { agreed: '约好了', declined: '来不了', replaced: '改了时间' } as const

function Meetings({ referral: { meetings } }: { referral: Referral }) {
  if (meetings.length === 0) return null
  return (
    <Card title="约的时间">
      {meetings.map(({ id, at, place, answer }) => (
        <KeyValue key={id} name={momentText(at)}>
          {`${place}（${answer ? answers[answer] : '等回复'}）`}
        </KeyValue>
      ))}
    </Card>
  )
}
