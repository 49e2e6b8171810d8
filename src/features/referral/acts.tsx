import { useState } from 'react'
import type { Referral } from '@contract/referral/schema'
import { atShanghai } from '@contract/time'
import {
  acceptReferral,
  answerMeeting,
  declineReferral,
  proposeMeeting,
  reportReferral,
  superviseReferral,
  withdrawReferral,
} from '@/api/referral'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { confirm } from '@/components/talk'
import { TextArea, TextField } from '@/components/text-field'
import { TimeField } from '@/components/time-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** What is open to the reader, the way on first. */
export function Acts({ referral }: { referral: Referral }) {
  const { acts, id } = referral
  return (
    <>
      {acts.includes('accept') && <Accept id={id} />}
      {acts.includes('propose') && <Propose id={id} />}
      {acts.includes('answer-meeting') && <AnswerFor referral={referral} />}
      {acts.includes('report') && <WordsForm key="report" id={id} act="report" />}
      {acts.includes('decline') && <WordsForm key="decline" id={id} act="decline" />}
      {acts.includes('supervise') && <WordsForm key="supervise" id={id} act="supervise" />}
      {acts.includes('withdraw') && <Withdraw id={id} />}
    </>
  )
}

function Accept({ id }: { id: string }) {
  const { send, sending, failure } = useSendOnce(acceptReferral)
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} onTap={() => send({ id })}>
        接收，开始办
      </Button>
    </>
  )
}

interface Said {
  requestId: string
  id: string
  text: string
}
const writings = {
  report: {
    open: '办结，反馈结果',
    label: '办理结果',
    hint: '转来的人和来访人都会看到',
    max: 1000,
    send: ({ text, ...input }: Said) => reportReferral({ ...input, reply: text }),
    done: '出反馈函，办结',
  },
  decline: {
    open: '不接收',
    label: '理由',
    hint: '转来的人和来访人都会看到，告诉他们该找谁',
    max: 500,
    send: ({ text, ...input }: Said) => declineReferral({ ...input, reply: text }),
    done: '确定不接收',
  },
  supervise: {
    open: '督办',
    label: '督办意见',
    hint: '出一份督办函给对方',
    max: 500,
    send: ({ text, ...input }: Said) => superviseReferral({ ...input, words: text }),
    done: '出督办函',
  },
}

function WordsForm({ id, act }: { id: string; act: keyof typeof writings }) {
  const words = writings[act]
  const [open, setOpen] = useState(false)
  const draft = useDraft(`referral-${act}:${id}`, { text: '' })
  const { send, sending, waiting, failure } = useSendOnce(words.send, {
    draft,
    onAccepted: () => setOpen(false),
  })
  if (!open)
    return (
      <Button kind={act === 'report' ? 'secondary' : 'quiet'} onTap={() => setOpen(true)}>
        {words.open}
      </Button>
    )
  return (
    <Card title={words.open}>
      <TextArea
        label={words.label}
        hint={words.hint}
        max={words.max}
        value={draft.value.text}
        error={failure?.fields.reply ?? failure?.fields.words}
        onChange={(text) => draft.set({ text })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="secondary" busy={sending} onTap={() => send({ id, text: draft.value.text })}>
        {words.done}
      </Button>
    </Card>
  )
}

function Propose({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  const draft = useDraft(`referral-propose:${id}`, { day: '', time: '09:00', place: '', agreed: false })
  const { day, time, place, agreed } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(proposeMeeting, {
    draft,
    onAccepted: () => setOpen(false),
  })
  if (!open)
    return (
      <Button kind="secondary" icon="calendar" onTap={() => setOpen(true)}>
        约时间
      </Button>
    )
  return (
    <Card title="约时间">
      <DateField
        label="哪一天"
        value={day || undefined}
        error={failure?.fields.at}
        onChange={(next) => draft.set({ day: next })}
      />
      <TimeField label="几点" value={time} onChange={(next) => draft.set({ time: next })} />
      <TextField
        label="地点"
        max={60}
        value={place}
        error={failure?.fields.place}
        onChange={(next) => draft.set({ place: next })}
      />
      <Tick checked={agreed} onChange={(next) => draft.set({ agreed: next })}>
        电话里已经说好了
      </Tick>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        kind="secondary"
        busy={sending}
        disabled={!day}
        onTap={() => send({ id, at: atShanghai(day, time), place, agreed })}
      >
        {agreed ? '记下' : '发给对方'}
      </Button>
    </Card>
  )
}

/** The answer of a person who has no phone, told to who passed it on. */
function AnswerFor({ referral: { id, meetings } }: { referral: Referral }) {
  const { send, sending, failure } = useSendOnce(answerMeeting)
  const asked = meetings.find(({ answer }) => answer === null)
  if (!asked) return null
  const answer = (agrees: boolean) => send({ id, meetingId: asked.id, agrees })
  return (
    <Card title="问过来访人，约的时间行不行">
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="secondary" busy={sending} onTap={() => answer(true)}>
        行
      </Button>
      <Button kind="quiet" busy={sending} onTap={() => answer(false)}>
        来不了
      </Button>
    </Card>
  )
}

function Withdraw({ id }: { id: string }) {
  const { send, sending, failure } = useSendOnce(withdrawReferral)
  const withdraw = async () => {
    const yes = await confirm({ title: '撤回这次转办？', content: '对方还没有接收。', yes: '撤回' })
    if (yes) await send({ id })
  }
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="quiet" busy={sending} onTap={withdraw}>
        撤回
      </Button>
    </>
  )
}
