import { useState } from 'react'
import { Text } from '@tarojs/components'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { MyRating } from '@contract/rating/appeal-schema'
import { appealOutcomeLabels, ratingWayLabels } from '@contract/rating/labels'
import { satisfactionLabels } from '@contract/rating/schema'
import { dayText, momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { appealTones, satisfactionTones } from '@/features/rating/tones'
import { Appealing } from './appealing'

/** One rating: the mark, how it came, and the appeal or the way to it. */
export function RatingCard({ rating }: { rating: MyRating }) {
  const [appealing, setAppealing] = useState(false)
  const { consultationId, satisfaction, appeal, appealable } = rating
  return (
    <Card
      title={matterTypeLabels[rating.matterType]}
      aside={<Badge tone={satisfactionTones[satisfaction]}>{satisfactionLabels[satisfaction]}</Badge>}
    >
      <Text className="ratings__note">{`${momentText(rating.occurredAt)}　${rating.siteName}`}</Text>
      <Text className="ratings__note">{ratingWayLabels[rating.way]}</Text>
      {appeal && (
        <>
          <KeyValue name="申诉">{appeal.reason}</KeyValue>
          <KeyValue name="结果">
            {appeal.outcome ? (
              <Badge tone={appealTones[appeal.outcome]}>{appealOutcomeLabels[appeal.outcome]}</Badge>
            ) : (
              '县区正在核实'
            )}
          </KeyValue>
          {appeal.note && <KeyValue name="理由">{appeal.note}</KeyValue>}
        </>
      )}
      {appealable && !appealing && (
        <Button kind="quiet" onTap={() => setAppealing(true)}>
          {`不同意，去申诉（${dayText(rating.appealUntil)}前）`}
        </Button>
      )}
      {appealable && appealing && <Appealing id={consultationId} />}
    </Card>
  )
}
