import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { clockRules } from '@contract/aid/clocks'
import type { Review } from '@contract/aid/desk-schema'
import { deskActs, type DeskAct } from '@contract/review/desk'
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
import { goBackOr } from '@/routes'
import { Applicant } from './applicant'
import { Beside } from './beside'
import { AssignEntry } from './assign-entry'
import { Deciding } from './deciding'
import { deskWords } from './deciding-words'
import { DocumentsEntry } from './documents-entry'
import { FileEntry } from './file-entry'
import { Handling } from './handling'
import { Matter } from './matter'
import { Means } from './means'
import { PapersAwaited } from './papers-awaited'
import { PromiseEntry } from './promise-entry'
import { ProposalCard } from './proposal-card'
import { QualityEntry } from './quality'
import { SignedPromise } from './signed-promise'
import { Supplement } from './supplement'
import { Top } from './top'

/** The pair always in sight: the word against, and the word for. */
const against: readonly DeskAct[] = ['refuse', 'propose-refuse', 'send-back']
const favour: readonly DeskAct[] = ['grant', 'propose-grant', 'approve']

interface Props {
  review: Review
  onRefresh: () => unknown
}

/** Everything on one page in the order of a review, and at the bottom what the workflow still allows. */
export function ReviewPage({ review, onRefresh }: Props) {
  const [act, setAct] = useState<DeskAct>()
  const [done, setDone] = useState<DeskAct>()
  const { item } = review

  const choose = (next: DeskAct) => {
    setAct(next)
    Taro.nextTick(() => void Taro.pageScrollTo({ selector: '#deciding', offsetTop: -70, duration: 200 }))
  }
  const open = deskActs.filter((one) => review.acts.includes(one))
  const no = open.find((one) => against.includes(one))
  const yes = open.find((one) => favour.includes(one))
  return (
    <Page
      title="审查申请"
      footer={
        (no || yes) && !act ? (
          <View className="review__pair">
            {no && (
              <Button kind="danger" onTap={() => choose(no)}>
                {deskWords[no].name}
              </Button>
            )}
            {yes && <Button onTap={() => choose(yes)}>{deskWords[yes].name}</Button>}
          </View>
        ) : undefined
      }
    >
      <Top review={review} />
      {done && (
        <Notice
          tone="good"
          title={deskWords[done].done}
          action={<Button onTap={() => goBackOr('staffAidQueue')}>看下一件</Button>}
        >
          {review.decision && `申请人已经收到消息，决定书编号${review.decision.number}`}
        </Notice>
      )}
      {review.own && (
        <Notice tone="warn" title="这是您本人的申请">
          不能自己审查自己，请同事来办。
        </Notice>
      )}
      {review.clock?.what === 'objection' && review.clock.paused && (
        <Notice tone="warn" title="决定还没有送达">
          请在下面“文书和送达”里出决定书，交到或者寄给本人后登记送达。本人从收到那天起算
          {clockRules.objection.days}
          天，可以提出异议。
        </Notice>
      )}
      {review.decision && <DecisionCard decision={review.decision} />}
      {review.proposal && <ProposalCard proposal={review.proposal} />}
      {review.papersDueOn && review.decision && (
        <PapersAwaited
          dueOn={review.papersDueOn}
          number={review.decision.number}
          now={new Date(review.asOf)}
          onComplete={open.includes('complete-papers') ? () => choose('complete-papers') : undefined}
        />
      )}
      {open.includes('grant-provisionally') && !act && (
        <Button kind={item.urgent ? 'secondary' : 'quiet'} onTap={() => choose('grant-provisionally')}>
          材料没齐但很急：先行提供援助
        </Button>
      )}
      <Beside id={item.id} />
      <Applicant id={item.id} form={review.form} groups={item.groups} />
      <Matter review={review} />
      <Means review={review} />
      <Section title="材料">
        <PaperList papers={review.papers} open={(paperId) => openReviewPaper(item.id, paperId)} />
      </Section>
      {review.promise && <SignedPromise promise={review.promise} />}
      {review.promise && <PromiseEntry id={item.id} />}
      <Supplement id={item.id} />
      <Handling id={item.id} status={item.status} />
      <AssignEntry id={item.id} status={item.status} />
      <QualityEntry id={item.id} status={item.status} />
      <FileEntry id={item.id} status={item.status} />
      <DocumentsEntry id={item.id} />
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
      {act && open.includes(act) && (
        <Deciding
          key={act}
          review={review}
          act={act}
          onBack={() => setAct(undefined)}
          onDone={() => {
            setDone(act)
            setAct(undefined)
            void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
          }}
          onStale={onRefresh}
        />
      )}
    </Page>
  )
}
