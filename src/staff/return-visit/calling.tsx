import { useState } from 'react'
import { Text } from '@tarojs/components'
import { solvedAnswers, solvedLabels, VisitAnswers, type SolvedAnswer } from '@contract/followup/answers'
import type { FinishVisit, RevealedVisitor, Visit } from '@contract/followup/schema'
import { satisfactionLabels, satisfactions, type Satisfaction } from '@contract/rating/schema'
import type { RefusedFields } from '@contract/refusal'
import { finishVisit, noAnswer, revealVisitor } from '@/api/followup'
import { rateByCall } from '@/api/rating'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice, Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { newId } from '@/platform/new-id'
import { callPhone } from '@/platform/call-phone'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

type YesNo = 'yes' | 'no'
interface Heard {
  came: YesNo | undefined
  solved: SolvedAnswer | undefined
  satisfaction: Satisfaction | undefined
  charged: YesNo | undefined
  solicited: YesNo | undefined
  notes: string
  rates: boolean
  /** Of the rating entered with it, so that a repeat rates once. */
  rateId: string
}

const yes = (answer: YesNo | undefined) => answer && answer === 'yes'

/** What was heard as the contract takes it, or a sentence for each question still open. */
function readAnswers({ came, solved, satisfaction, charged, solicited }: Heard) {
  const read = VisitAnswers.safeParse({
    came: yes(came),
    solved,
    satisfaction,
    charged: yes(charged),
    solicited: yes(solicited),
  })
  if (read.success) return { answers: read.data }
  const fields: RefusedFields = {}
  for (const issue of read.error.issues) fields[String(issue.path[0] ?? 'came')] ??= issue.message
  return { fields }
}

interface Ending {
  requestId: string
  id: string
  result: FinishVisit['result']
  notes: string
  /** A rating told in the same call. */
  rating?: Parameters<typeof rateByCall>[0] | undefined
}

/** The rating first: a complaint it opens is the one the visit then points at. */
async function end({ rating, ...input }: Ending): Promise<Visit> {
  if (rating) await rateByCall(rating)
  return finishVisit(input)
}

/** The call itself: the number, the words, the answers. */
export function Calling({ visit }: { visit: Visit }) {
  const { id, mayRate, questions } = visit
  const draft = useDraft<Heard>(`return-visit:${id}`, {
    came: undefined,
    solved: undefined,
    satisfaction: undefined,
    charged: undefined,
    solicited: undefined,
    notes: '',
    rates: false,
    rateId: newId(),
  })
  const heard = draft.value
  const [errors, setErrors] = useState<RefusedFields>({})
  const { send, sending, waiting, failure } = useSendOnce(end, { draft })
  const answer = (change: Partial<Heard>) => {
    draft.set(change)
    setErrors({})
  }
  const submit = () => {
    const { answers, fields } = readAnswers(heard)
    if (!answers) return setErrors(fields)
    const rating =
      mayRate && heard.rates && answers.came
        ? {
            requestId: heard.rateId,
            consultationId: visit.consultationId,
            satisfaction: answers.satisfaction,
            wasFree: !answers.charged,
            solicited: answers.solicited,
            comment: undefined,
          }
        : undefined
    return send({ id, result: { status: 'reached', answers }, notes: heard.notes, rating })
  }
  const refused = async () => {
    if (await confirm({ title: '对方不愿意说？', yes: '记下' }))
      await send({ id, result: { status: 'refused' }, notes: heard.notes })
  }
  return (
    <>
      <Ringing visit={visit} />
      <Card title="照着问">
        <Notice>{visit.opening}</Notice>
        <YesOrNo
          label={questions.came}
          words={['咨询过', '没有']}
          value={heard.came}
          error={errors.came}
          onChange={(came) => answer({ came })}
        />
        {heard.came === 'yes' && (
          <>
            <Choice
              label={questions.solved}
              options={solvedAnswers.map((value) => ({ value, label: solvedLabels[value] }))}
              value={heard.solved}
              error={errors.solved}
              onChange={(solved) => answer({ solved })}
            />
            <Choice
              label={questions.satisfaction}
              options={satisfactions.map((value) => ({ value, label: satisfactionLabels[value] }))}
              value={heard.satisfaction}
              error={errors.satisfaction}
              onChange={(satisfaction) => answer({ satisfaction })}
            />
            <YesOrNo
              label={questions.charged}
              words={['收了', '没收']}
              value={heard.charged}
              error={errors.charged}
              onChange={(charged) => answer({ charged })}
            />
            <YesOrNo
              label={questions.solicited}
              words={['劝了', '没有']}
              value={heard.solicited}
              error={errors.solicited}
              onChange={(solicited) => answer({ solicited })}
            />
            {mayRate && (
              <Tick checked={heard.rates} onChange={(rates) => answer({ rates })}>
                还没有评价过，本人同意把这次说的记作评价
              </Tick>
            )}
          </>
        )}
        <TextArea
          optional
          label="备注"
          max={500}
          value={heard.notes}
          error={failure?.fields.notes}
          onChange={(notes) => answer({ notes })}
        />
      </Card>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button busy={sending} busyText="正在提交" onTap={submit}>
        回访完了
      </Button>
      <Button kind="quiet" disabled={sending} onTap={refused}>
        对方不愿意说
      </Button>
    </>
  )
}

/** Whom to ask for and where, opened for this visit alone; and the try that reached nobody. */
function Ringing({ visit }: { visit: Visit }) {
  const { id, way, tries, triesMost } = visit
  const [shown, setShown] = useState<RevealedVisitor>()
  const reveal = useSendOnce(revealVisitor, { onAccepted: setShown })
  const ring = useSendOnce(noAnswer)
  const failure = reveal.failure ?? ring.failure
  const phone = shown?.phone
  const open = async () => {
    const content = '只用来这次回访，谁看过会留下记录。'
    if (await confirm({ title: seeing[way], content, yes: '看' })) await reveal.send({ id })
  }
  return (
    <Card>
      {shown && <KeyValue name="来访人">{shown.name ?? '没有留姓名'}</KeyValue>}
      <KeyValue name="电话">{phone ?? visit.clientPhone ?? '没有留'}</KeyValue>
      {way === 'on-site' && (
        <KeyValue name="住址">{shown?.address ?? visit.clientAddress ?? '没有留'}</KeyValue>
      )}
      {phone && (
        <Button kind="secondary" icon="phone" onTap={() => callPhone(phone)}>
          拨打
        </Button>
      )}
      {!shown && (visit.clientPhone ?? visit.clientAddress) && (
        <Button kind="secondary" busy={reveal.sending} onTap={open}>
          {way === 'phone' ? '看号码' : '看电话和住址'}
        </Button>
      )}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Text>{`已经试了${tries}次，${triesMost}次没联系上就不再找`}</Text>
      <Button kind="quiet" busy={ring.sending} onTap={() => ring.send({ id })}>
        {way === 'phone' ? '没人接' : '没找到人'}
      </Button>
    </Card>
  )
}

const seeing: Record<Visit['way'], string> = { phone: '看电话号码？', 'on-site': '看电话和住址？' }

/** Put under protection since it was drawn: nobody rings or knocks. */
export function Withheld({ visit }: { visit: Visit }) {
  const { send, sending, failure } = useSendOnce(noAnswer)
  return (
    <>
      <Notice tone="warn" title="请不要再联系来访人">
        这条记录后来改成了受保护的（家暴或者未成年人），打电话、上门都可能伤到他。
      </Notice>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button busy={sending} onTap={() => send({ id: visit.id })}>
        不再回访
      </Button>
    </>
  )
}

interface YesOrNoProps {
  label: string
  words: [yes: string, no: string]
  value: YesNo | undefined
  error: string | undefined
  onChange: (answer: YesNo) => void
}

const YesOrNo = ({ words, ...field }: YesOrNoProps) => (
  <Choice
    inline
    options={[
      { value: 'yes', label: words[0] },
      { value: 'no', label: words[1] },
    ]}
    {...field}
  />
)
