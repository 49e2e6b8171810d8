import { useState } from 'react'
import type { LawyerQuestion } from '@contract/question/schema'
import {
  acceptQuestion,
  declineQuestion,
  offerQuestion,
  recallQuestion,
  takeQuestion,
  useQuestionColleagues,
} from '@/api/question'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Trouble } from '@/components/trouble'
import { HandOver } from '@/features/question/hand-over'
import { goBack } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { AnswerForm } from './answer-form'

/** What this person may do with a question now. */
export function Acts({ question }: { question: LawyerQuestion }) {
  const { acts, offer, own } = question
  return (
    <>
      {offer && (
        <Notice tone="info" title={own ? `等${offer.toName}接手` : '同事请您接手'}>
          {offer.reason}
        </Notice>
      )}
      {acts.includes('take') && <Take question={question} />}
      {acts.includes('accept') && <Offered id={question.id} />}
      {acts.includes('answer') && <AnswerForm question={question} />}
      {acts.includes('recall') && <Recall id={question.id} />}
      {acts.includes('offer') && <Offer id={question.id} />}
    </>
  )
}

function Take({ question: { id } }: { question: LawyerQuestion }) {
  const { send, sending, waiting, failure } = useSendOnce(takeQuestion)
  return (
    <>
      <Notice>接下来就由您负责到底，答复前对方只找您。</Notice>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button icon="check" busy={sending} onTap={() => send({ id })}>
        我来答
      </Button>
    </>
  )
}

function Offered({ id }: { id: string }) {
  const accept = useSendOnce(acceptQuestion)
  const decline = useSendOnce(declineQuestion, { onAccepted: () => void goBack() })
  return (
    <>
      <Trouble
        waiting={accept.waiting || decline.waiting}
        message={(accept.failure ?? decline.failure)?.message}
      />
      <Button icon="check" busy={accept.sending} onTap={() => accept.send({ id })}>
        我来接手
      </Button>
      <Button kind="quiet" busy={decline.sending} onTap={() => decline.send({ id })}>
        接不了
      </Button>
    </>
  )
}

function Recall({ id }: { id: string }) {
  const { send, sending, waiting, failure } = useSendOnce(recallQuestion)
  return (
    <>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="quiet" busy={sending} onTap={() => send({ id })}>
        不转了，我自己答
      </Button>
    </>
  )
}

function Offer({ id }: { id: string }) {
  const [opened, setOpened] = useState(false)
  return opened ? (
    <Choosing id={id} onDone={() => setOpened(false)} />
  ) : (
    <Button kind="quiet" icon="forward" onTap={() => setOpened(true)}>
      转给同事
    </Button>
  )
}

function Choosing({ id, onDone }: { id: string; onDone: () => void }) {
  const colleagues = useQuestionColleagues(id)
  return <HandOver id={id} colleagues={colleagues} offer={offerQuestion} onDone={onDone} />
}
