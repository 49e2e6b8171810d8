import { useState } from 'react'
import { matterTypeLabels } from '@contract/consultation/labels'
import { questionStatusLabels } from '@contract/question/labels'
import { promiseText } from '@contract/question/promise'
import type { StaffQuestion } from '@contract/question/schema'
import { failureOf } from '@/api/failure'
import { staffOfferQuestion, staffRecallQuestion, useStaffColleagues, useStaffQuestion } from '@/api/question'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Empty, ErrorState, Skeleton } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { Trouble } from '@/components/trouble'
import { HandOver } from '@/features/question/hand-over'
import { Turns } from '@/features/question/turns'
import { eventsOf, isLate, questionTones } from '@/features/question/words'
import { useParams } from '@/platform/params'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'

const TITLE = '问题'

/** One question of the area: what it is, who answers and by when. Who asked is not shown to an office. */
export default function StaffQuestionPage() {
  const { id } = useParams<'staffQuestion'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  if (!signedIn) return <NotSignedIn title={TITLE} />
  if (id) return <Asking id={id} />
  return (
    <Page title={TITLE}>
      <Empty icon="search" title="没有找到这个问题" hint="请从“网上提问”里点开" />
    </Page>
  )
}

/** Asked once: each look leaves a trace, so coming back into sight is no reason for another. */
function Asking({ id }: { id: string }) {
  const { data, error, refetch } = useStaffQuestion(id)
  return (
    <Page title={TITLE}>
      {data ? (
        <One question={data} />
      ) : error ? (
        <ErrorState failure={failureOf(error)} onRetry={refetch} />
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}

function One({ question }: { question: StaffQuestion }) {
  const { status, siteName, promisedBy, ownerName, matterType, urgentReason, locked, offer } = question
  const now = new Date(question.asOf)
  return (
    <>
      {promisedBy && (
        <Notice tone={isLate(question, now) ? 'bad' : 'info'}>{promiseText(promisedBy, now)}</Notice>
      )}
      <Card
        title={siteName}
        aside={<Badge tone={questionTones[status]}>{questionStatusLabels[status]}</Badge>}
      >
        <KeyValue name="谁来答">{ownerName ?? '还没有人接'}</KeyValue>
        {matterType && <KeyValue name="哪类事">{matterTypeLabels[matterType]}</KeyValue>}
        {urgentReason && <KeyValue name="为什么急">{urgentReason}</KeyValue>}
        {locked ? (
          <Notice>事关未成年人，内容只给答复的人看。</Notice>
        ) : (
          <Turns turns={question.turns} asker="对方问" />
        )}
      </Card>
      {offer && <Notice title={`等${offer.toName}接手`}>{offer.reason}</Notice>}
      {question.acts.includes('offer') && <Offer id={question.id} />}
      {question.acts.includes('recall') && <Recall id={question.id} />}
      <Section title="办到哪一步">
        <Card>
          <Timeline events={eventsOf(question.steps, status === 'closed' || status === 'withdrawn')} />
        </Card>
      </Section>
    </>
  )
}

function Recall({ id }: { id: string }) {
  const { send, sending, waiting, failure } = useSendOnce(staffRecallQuestion)
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="secondary" busy={sending} onTap={() => send({ id })}>
        不等他了，另请一位
      </Button>
    </>
  )
}

function Offer({ id }: { id: string }) {
  const [opened, setOpened] = useState(false)
  return opened ? (
    <Choosing id={id} onDone={() => setOpened(false)} />
  ) : (
    <Button kind="secondary" icon="forward" onTap={() => setOpened(true)}>
      请别的同事接手
    </Button>
  )
}

function Choosing({ id, onDone }: { id: string; onDone: () => void }) {
  const colleagues = useStaffColleagues(id)
  return <HandOver id={id} colleagues={colleagues} offer={staffOfferQuestion} onDone={onDone} />
}
