import { useState } from 'react'
import { toldWayLabels, type ToldWay } from '@contract/complaint/labels'
import type { Complaint } from '@contract/complaint/schema'
import {
  askAboutComplaint,
  declineComplaint,
  noteOnComplaint,
  takeOverComplaint,
  tellComplainant,
} from '@/api/complaint'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { ConcludeForm } from './conclude-form'
import { GiveForm } from './give-form'

/** What is open to the reader, the way on first. */
export function Acts({ complaint }: { complaint: Complaint }) {
  const { acts, id } = complaint
  return (
    <>
      {acts.includes('accept') && <GiveForm key="accept" complaint={complaint} act="accept" />}
      {acts.includes('note') && <WordsForm key="note" id={id} act="note" />}
      {acts.includes('ask') && complaint.personId && <WordsForm key="ask" id={id} act="ask" />}
      {acts.includes('conclude') && <ConcludeForm complaint={complaint} />}
      {acts.includes('tell') && <TellForm complaint={complaint} />}
      {acts.includes('decline') && <WordsForm key="decline" id={id} act="decline" />}
      {acts.includes('assign') && <GiveForm key="assign" complaint={complaint} act="assign" />}
      {acts.includes('take-over') && <TakeOver id={id} />}
    </>
  )
}

const writings = {
  note: {
    open: '记一条调查',
    label: '查到了什么',
    hint: '写下后不能改',
    max: 2000,
    send: (input: { requestId: string; id: string; text: string }) => noteOnComplaint(input),
    done: '记下',
  },
  ask: {
    open: '请本人说明',
    label: '要说明的事',
    hint: '本人会看到这段话。不要写是谁反映的',
    max: 1000,
    send: (input: { requestId: string; id: string; text: string }) => askAboutComplaint(input),
    done: '发给本人',
  },
  decline: {
    open: '不受理',
    label: '理由',
    hint: '投诉人会看到，告诉TA可以找谁',
    max: 1000,
    send: ({ text, ...input }: { requestId: string; id: string; text: string }) =>
      declineComplaint({ ...input, reply: text }),
    done: '确定不受理',
  },
}

function WordsForm({ id, act }: { id: string; act: keyof typeof writings }) {
  const words = writings[act]
  const [open, setOpen] = useState(false)
  const draft = useDraft(`complaint-${act}:${id}`, { text: '' })
  const { send, sending, waiting, failure } = useSendOnce(words.send, {
    draft,
    onAccepted: () => setOpen(false),
  })
  if (!open)
    return (
      <Button kind="quiet" onTap={() => setOpen(true)}>
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
        error={failure?.fields.text ?? failure?.fields.reply}
        onChange={(text) => draft.set({ text })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="secondary" busy={sending} onTap={() => send({ id, text: draft.value.text })}>
        {words.done}
      </Button>
    </Card>
  )
}

function TellForm({ complaint }: { complaint: Complaint }) {
  const { id, waysToTell } = complaint
  const draft = useDraft(`complaint-tell:${id}`, { way: waysToTell[0] as ToldWay, call: '' })
  const { way, call } = draft.value
  const { send, sending, failure } = useSendOnce(tellComplainant, { draft })
  return (
    <Card title="答复投诉人">
      <Choice
        label="怎么答复"
        options={waysToTell.map((value) => ({ value, label: toldWayLabels[value] }))}
        value={way}
        error={failure?.fields.way}
        onChange={(way) => draft.set({ way })}
      />
      {way === 'call' && (
        <TextArea
          label="电话里怎么说的"
          hint="先打电话，再写下来"
          max={500}
          value={call}
          error={failure?.fields.call}
          onChange={(call) => draft.set({ call })}
        />
      )}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} onTap={() => send({ id, way, ...(way === 'call' && { call }) })}>
        已答复，办结
      </Button>
    </Card>
  )
}

function TakeOver({ id }: { id: string }) {
  const { send, sending, failure } = useSendOnce(takeOverComplaint)
  const takeOver = async () => {
    const yes = await confirm({
      title: '由市里接办？',
      content: '接办后县区不能再办这件投诉。正在调查的，由您接着查。',
      yes: '接办',
    })
    if (yes) await send({ id })
  }
  return (
    <>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button kind="quiet" busy={sending} onTap={takeOver}>
        市里接办
      </Button>
    </>
  )
}
