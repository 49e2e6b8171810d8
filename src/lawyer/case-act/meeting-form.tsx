import { meetingPointCodes, meetingPoints, type MeetingPoint } from '@contract/casework/labels'
import type { LawyerCase } from '@contract/casework/schema'
import type { Strokes } from '@contract/aid/schema'
import { shanghaiDate } from '@contract/time'
import { recordMeeting } from '@/api/casework'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { SignaturePad } from '@/components/signature/pad'
import { Trouble } from '@/components/trouble'
import { TextArea, TextField } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Written {
  metOn: string | undefined
  place: string
  told: MeetingPoint[]
  readAloud: boolean
  talk: string
  strokes: Strokes
}

/** The first meeting: four points, what was said, read to whoever can't, signed on this phone (148号令 29, 30). */
export function MeetingForm({ it, onDone }: { it: LawyerCase; onDone: () => void }) {
  const draft = useDraft<Written>(`meeting:${it.id}`, {
    metOn: shanghaiDate(it.asOf),
    place: '',
    told: [],
    readAloud: false,
    talk: '',
    strokes: [],
  })
  const { metOn, place, told, readAloud, talk, strokes } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(recordMeeting, { draft, onAccepted: onDone })
  const turn = (point: MeetingPoint) =>
    draft.set({ told: told.includes(point) ? told.filter((one) => one !== point) : [...told, point] })
  const submit = () =>
    send({
      id: it.id,
      metOn: metOn!,
      place,
      // the form can't be sent before all four are ticked
      told: { duty: true, relief: true, risks: true, rights: true },
      readAloud,
      talk,
      strokes,
    })
  return (
    <>
      <DateField
        label="约见日期"
        value={metOn}
        to={shanghaiDate(it.asOf)}
        error={failure?.fields.metOn}
        onChange={(next) => draft.set({ metOn: next })}
      />
      <TextField
        label="地点"
        max={60}
        value={place}
        error={failure?.fields.place}
        onChange={(next) => draft.set({ place: next })}
      />
      <Card title="四件事，一件件跟他讲">
        {meetingPointCodes.map((point) => (
          <Tick
            key={point}
            checked={told.includes(point)}
            error={failure?.fields[`told.${point}`]}
            onChange={() => turn(point)}
          >
            {meetingPoints[point]}
          </Tick>
        ))}
      </Card>
      <TextArea
        label="谈了什么"
        hint="事情经过、证据、他的要求，照实记"
        max={3000}
        value={talk}
        error={failure?.fields.talk}
        onChange={(next) => draft.set({ talk: next })}
      />
      <Tick checked={readAloud} onChange={(next) => draft.set({ readAloud: next })}>
        他看不了字，已经从头念给他听，他说没有错
      </Tick>
      <Card>
        <Notice>请把手机递给受援人，让他自己看一遍再签。</Notice>
        <SignaturePad
          label="受援人签名"
          hint="不会写字的，请他自己画“十”字"
          error={
            failure?.fields.strokes ?? (failure?.code === 'signature-missing' ? failure.message : undefined)
          }
          strokes={strokes}
          onChange={(next) => draft.set({ strokes: next })}
        />
      </Card>
      {told.length < meetingPointCodes.length && <Notice tone="warn">四件事都讲了、勾了，才能提交。</Notice>}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        disabled={!metOn || told.length < meetingPointCodes.length || strokes.length === 0}
        busy={sending}
        busyText="正在提交"
        onTap={submit}
      >
        提交约见记录
      </Button>
    </>
  )
}
