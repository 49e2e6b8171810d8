import type { Cover, Review } from '@contract/request/schema'
import { decideRequest } from '@/api/request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Select } from '@/components/picker-field'
import { confirm, toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { loadLine, shiftLine } from '@/features/request/words'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const NOBODY = 'nobody'
const NOTE_MAX = 200

interface Decision {
  note: string
  /** By shift: who sits in, or `NOBODY`. */
  chosen: Record<string, string>
}

/** The county's word on a request; for leave it says who sits each shift. */
export function Deciding({ review: { request, cover } }: { review: Review }) {
  const draft = useDraft<Decision>(`decide:${request.id}`, { note: '', chosen: {} })
  const { note, chosen } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(decideRequest, {
    draft,
    onAccepted: ({ request: { status } }) => toast(status === 'approved' ? '已批准' : '已告诉本人'),
  })
  const wrong = failure?.fields ?? {}
  const approve = () =>
    send({
      id: request.id,
      decision: 'approve',
      note,
      cover: cover.flatMap(({ shift }) => choiceOf(shift.id, chosen)),
    })
  const refuse = async () => {
    const sure = await confirm({
      title: '不批准这份申请？',
      content: '理由会告诉本人。',
      yes: '不批准',
      danger: true,
    })
    if (sure) await send({ id: request.id, decision: 'refuse', note })
  }
  return (
    <>
      {cover.map(({ shift, candidates }, place) => (
        <Card key={shift.id} title={shiftLine(shift)}>
          <Select
            label="谁来值"
            options={[
              ...candidates.map((person) => ({
                value: person.id,
                label: `${person.name}　${loadLine(person)}`,
              })),
              { value: NOBODY, label: '没有人，取消这一班' },
            ]}
            value={chosen[shift.id]}
            onChange={(who) => draft.set({ chosen: { ...chosen, [shift.id]: who } })}
            {...errorOf(wrong, place)}
          />
        </Card>
      ))}
      {request.kind === 'leave' && cover.length === 0 && (
        <Notice>这几天没有这位同事的班，批准后排班会避开这几天。</Notice>
      )}
      <Card>
        <TextArea
          label="理由"
          hint="不批准要写明，本人会看到"
          optional
          max={NOTE_MAX}
          value={note}
          onChange={(text) => draft.set({ note: text })}
          {...(wrong['note'] !== undefined && { error: wrong['note'] })}
        />
      </Card>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {waiting && <Notice tone="warn">网络不通，连上后会自动提交，请不要关掉这一页。</Notice>}
      <Button busy={sending} busyText="正在提交" onTap={approve}>
        批准
      </Button>
      <Button kind="danger" disabled={sending} onTap={refuse}>
        不批准
      </Button>
    </>
  )
}

const choiceOf = (shiftId: string, chosen: Decision['chosen']): Cover[] => {
  const who = chosen[shiftId]
  return who === undefined ? [] : [{ shiftId, standInId: who === NOBODY ? null : who }]
}

const errorOf = (wrong: Partial<Record<string, string>>, place: number) => {
  const error = wrong[`cover.${place}.standInId`]
  return error === undefined ? {} : { error }
}
