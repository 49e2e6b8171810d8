import { useState } from 'react'
import { appealOutcomeLabels, gradeLabels } from '@contract/quality/labels'
import type { OwnResult } from '@contract/quality/peer-schema'
import { dayText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { gradeTones } from '@/features/quality/tones'
import { Scored } from '@/features/quality/scored'
import { AppealForm } from './appeal-form'

/** What reviewers made of one case, without their names, and the way to appeal. */
export function Result({ result, onStale }: { result: OwnResult; onStale: () => unknown }) {
  const [opened, setOpened] = useState(false)
  const score = result.decidedScore ?? result.score!
  const grade = result.decidedGrade ?? result.grade!
  return (
    <>
      <Card
        title={result.number}
        aside={<Badge tone={gradeTones[grade]}>{`${gradeLabels[grade]} ${score}分`}</Badge>}
      >
        {result.outcome && (
          <Notice title={`申诉：${appealOutcomeLabels[result.outcome]}`}>
            {`${result.reasons}（原来是${result.score}分，${gradeLabels[result.grade!]}）`}
          </Notice>
        )}
        {result.status === 'appealed' && <Notice>您已经申诉，市里正在看。</Notice>}
        {opened ? (
          result.reviews.map((review, index) => (
            <Card key={index} title={`第${index + 1}份评审，${review.score}分`}>
              <Scored items={result.items} scores={review.scores} />
              <KeyValue name="意见">{review.said}</KeyValue>
            </Card>
          ))
        ) : (
          <Button kind="quiet" onTap={() => setOpened(true)}>
            {`看${result.reviews.length}份评审意见`}
          </Button>
        )}
        {result.appeal && <KeyValue name="您的理由">{result.appeal}</KeyValue>}
        {result.mayAppeal && (
          <KeyValue name="不同意">{`最晚${dayText(result.appealBy!)}申诉，只能一次`}</KeyValue>
        )}
      </Card>
      {result.mayAppeal && <AppealForm id={result.id} onStale={onStale} />}
    </>
  )
}
