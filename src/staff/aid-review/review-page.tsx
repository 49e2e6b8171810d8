import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { Review } from '@contract/aid/schema'
import { openReviewPaper } from '@/api/review'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Timeline } from '@/components/timeline'
import { DecisionCard } from '@/features/aid/decision-card'
import { journeyOf } from '@/features/aid/journey'
import { centreOf } from '@/features/aid/offices'
import { PaperList } from '@/features/aid/paper-list'
import { goBack } from '@/routes'
import { Applicant } from './applicant'
import { Deciding, type DecidingAct } from './deciding'
import { Matter } from './matter'
import { Means } from './means'
import { SignedPromise } from './signed-promise'
import { Top } from './top'

interface Props {
  review: Review
  onRefresh: () => unknown
}

/** Everything on one page in the order of a review, and at the bottom what the workflow still allows. */
export function ReviewPage({ review, onRefresh }: Props) {
  const [act, setAct] = useState<DecidingAct>()
  const [decided, setDecided] = useState(false)
  const { item } = review

  const choose = (next: DecidingAct) => {
    setAct(next)
    Taro.nextTick(() => void Taro.pageScrollTo({ selector: '#deciding', offsetTop: -70, duration: 200 }))
  }
  const choosing = review.acts.length > 0 && !act
  return (
    <Page
      title="审查申请"
      footer={
        choosing ? (
          <View className="review__pair">
            {review.acts.includes('refuse') && (
              <Button kind="danger" onTap={() => choose('refuse')}>
                不予援助
              </Button>
            )}
            {review.acts.includes('grant') && <Button onTap={() => choose('grant')}>同意援助</Button>}
          </View>
        ) : undefined
      }
    >
      <Top review={review} />
      {decided && (
        <Notice tone="good" title="决定已作出" action={<Button onTap={goBack}>看下一件</Button>}>
          申请人已经收到消息，决定书编号{review.decision?.number}
        </Notice>
      )}
      {review.own && (
        <Notice tone="warn" title="这是您本人的申请">
          不能自己审查自己，请同事来办。
        </Notice>
      )}
      {review.decision && <DecisionCard decision={review.decision} />}
      <Applicant id={item.id} form={review.form} groups={item.groups} />
      <Matter review={review} />
      <Means review={review} />
      <Section title="材料">
        <PaperList papers={review.papers} open={(paperId) => openReviewPaper(item.id, paperId)} />
      </Section>
      {review.promise && <SignedPromise promise={review.promise} />}
      <Section title="办理经过">
        <Card>
          <Timeline
            events={journeyOf({
              ...review,
              status: item.status,
              office: centreOf(item.countyName),
              reader: 'county',
            })}
          />
        </Card>
      </Section>
      {act && review.acts.includes(act) && (
        <Deciding
          key={act}
          review={review}
          act={act}
          onBack={() => setAct(undefined)}
          onDecided={() => {
            setDecided(true)
            setAct(undefined)
            void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
          }}
          onStale={onRefresh}
        />
      )}
    </Page>
  )
}
