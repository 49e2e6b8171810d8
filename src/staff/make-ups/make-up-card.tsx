import { Text } from '@tarojs/components'
import { makeUpStatusLabels, type MakeUpStatus } from '@contract/duty/labels'
import type { MakeUpCase } from '@contract/duty/make-up-schema'
import { clockText, dayText, momentText } from '@contract/time'
import { openMakeUpPhoto } from '@/api/duty'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue, Row } from '@/components/row'
import type { Tone } from '@/components/tone'
import { claimText } from '@/features/duty/duty-history'
import { MakeUpPhotos } from '@/features/duty/make-up-photos'
import { hoursText } from '@/features/duty/shift-state'
import { goTo } from '@/routes'
import { Deciding } from './deciding'

const tones: Record<MakeUpStatus, Tone> = {
  asked: 'warn',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'plain',
}

const recorded = ({ attendance }: MakeUpCase) =>
  attendance === null
    ? '没有签到'
    : `${clockText(attendance.checkedInAt)}到岗，${
        attendance.checkedOutAt ? `${clockText(attendance.checkedOutAt)}离岗` : '没有签退'
      }${attendance.closedBySystem ? '（系统签退）' : ''}`

/** One request whole: who, which duty, what is missing and why, photos; and the decision, or the way to it. */
export function MakeUpCard({ of }: { of: MakeUpCase }) {
  const { makeUp, own } = of
  return (
    <Card
      title={of.practitionerName}
      aside={<Badge tone={tones[makeUp.status]}>{makeUpStatusLabels[makeUp.status]}</Badge>}
    >
      <Row
        title={`${dayText(of.day)}　${hoursText(of)}`}
        hint={of.siteName}
        onTap={() => goTo('staffDuty', { id: makeUp.shiftId })}
      />
      <KeyValue name="已有考勤">{recorded(of)}</KeyValue>
      <KeyValue name="申请补">{claimText(makeUp)}</KeyValue>
      <KeyValue name="原因">{makeUp.reason}</KeyValue>
      <KeyValue name="这班记录">{`${of.recordCount}条`}</KeyValue>
      <MakeUpPhotos makeUp={makeUp} fetch={openMakeUpPhoto} />
      <Text className="make-ups__note">{`${momentText(makeUp.askedAt)}申请`}</Text>
      {makeUp.decidedAt && (
        <Text className="make-ups__note">
          {`${momentText(makeUp.decidedAt)}${of.decidedByName ?? ''}审批${makeUp.note ? `：${makeUp.note}` : ''}`}
        </Text>
      )}
      {makeUp.status === 'asked' &&
        (own ? <Notice>这是您本人的补签，请同事来审批</Notice> : <Deciding id={makeUp.id} />)}
    </Card>
  )
}
