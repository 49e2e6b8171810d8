import { Text } from '@tarojs/components'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { AppealCase } from '@contract/rating/appeal-schema'
import { appealOutcomeLabels, ratingWayLabels } from '@contract/rating/labels'
import { satisfactionLabels } from '@contract/rating/schema'
import { momentText } from '@contract/time'
import { refusals } from '@contract/refusal'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { appealTones, satisfactionTones } from '@/features/rating/tones'
import { Deciding } from './deciding'

/** One appeal whole: what was rated and said, why it is disputed, and the decision or the way to it. */
export function AppealCard({ of }: { of: AppealCase }) {
  const { appeal } = of
  return (
    <Card
      title={of.practitionerName}
      aside={<Badge tone={satisfactionTones[of.satisfaction]}>{satisfactionLabels[of.satisfaction]}</Badge>}
    >
      <Text className="rating-appeals__note">
        {`${momentText(of.occurredAt)}　${of.siteName}　${matterTypeLabels[of.matterType]}`}
      </Text>
      <KeyValue name="怎么评的">{`${ratingWayLabels[of.way]}，${momentText(of.ratedAt)}`}</KeyValue>
      <KeyValue name="收费、招揽">
        {`${of.wasFree ? '没收钱' : '说收了钱'}，${of.solicited ? '说有人劝花钱' : '没人劝花钱'}`}
      </KeyValue>
      {of.comment && <KeyValue name="留言">{of.comment}</KeyValue>}
      <KeyValue name="申诉理由">{appeal.reason}</KeyValue>
      <Text className="rating-appeals__note">{`${momentText(appeal.appealedAt)}申诉`}</Text>
      {appeal.outcome && appeal.decidedAt ? (
        <>
          <KeyValue name="结果">
            <Badge tone={appealTones[appeal.outcome]}>{appealOutcomeLabels[appeal.outcome]}</Badge>
          </KeyValue>
          <Text className="rating-appeals__note">
            {`${momentText(appeal.decidedAt)}${of.decidedByName ?? ''}：${appeal.note ?? ''}`}
          </Text>
        </>
      ) : of.involved ? (
        <Notice>{refusals['appeal-not-yours']}</Notice>
      ) : (
        <Deciding id={of.consultationId} />
      )}
    </Card>
  )
}
