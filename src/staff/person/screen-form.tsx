import { useState } from 'react'
import {
  screeningDimensionLabels,
  screeningDimensions,
  screeningResultLabels,
  screeningResults,
  type ScreeningDimension,
  type ScreeningResult,
} from '@contract/people/labels'
import { screeningNoteNeeded } from '@contract/people/rules'
import type { Person } from '@contract/people/schema'
import { shanghaiYear } from '@contract/time'
import { screenPerson } from '@/api/people'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { ChipChoice } from '@/components/chip-choice'
import { Notice } from '@/components/notice'
import { toast } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

const points = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: `${value}分` }))
const results = screeningResults.map((value) => ({ value, label: screeningResultLabels[value] }))

type Form = Record<ScreeningDimension, string> & { result: ScreeningResult | ''; note: string }
const empty: Form = { politics: '', service: '', skill: '', ethics: '', result: '', note: '' }

/** Whether this year's screening is still to be done. */
export const mayBeScreened = ({ status, screenings, asOf }: Person): boolean =>
  (status === 'active' || status === 'suspended') &&
  !screenings.some((screening) => screening.year === shanghaiYear(asOf))

/** This year's screening of a person (A22), once. */
export function ScreenForm({ person }: { person: Person }) {
  const [open, setOpen] = useState(false)
  const year = shanghaiYear(person.asOf)
  return open ? (
    <Form person={person} year={year} onClose={() => setOpen(false)} />
  ) : (
    <Button kind="secondary" icon="pen" onTap={() => setOpen(true)}>
      {`做${year}年的筛查`}
    </Button>
  )
}

function Form({ person, year, onClose }: { person: Person; year: number; onClose: () => void }) {
  const draft = useDraft(`person-screen:${person.id}:${year}`, empty)
  const form = draft.value
  const { send, sending, waiting, failure } = useSendOnce(screenPerson, {
    draft,
    onAccepted: () => {
      toast('已记下')
      onClose()
    },
  })
  const { result, note } = form
  const whole =
    result !== '' &&
    screeningDimensions.every((dimension) => form[dimension] !== '') &&
    !(screeningNoteNeeded(result) && note.trim() === '')
  const submit = () =>
    result !== '' &&
    send({
      id: person.id,
      year,
      politics: Number(form.politics),
      service: Number(form.service),
      skill: Number(form.skill),
      ethics: Number(form.ethics),
      result,
      note,
    })
  return (
    <Card title={`${year}年筛查`}>
      {screeningDimensions.map((dimension) => (
        <ChipChoice
          key={dimension}
          label={screeningDimensionLabels[dimension]}
          options={points}
          value={form[dimension]}
          onChange={(value) => draft.set({ [dimension]: value })}
        />
      ))}
      <Choice
        label="结果"
        inline
        options={results}
        value={result === '' ? undefined : result}
        onChange={(result) => draft.set({ result })}
      />
      <TextArea
        label="说明"
        hint="淘汰要写理由，本人会看到"
        optional={result !== 'drop'}
        max={500}
        value={note}
        error={failure?.fields.note}
        onChange={(note) => draft.set({ note })}
      />
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {waiting && <Notice tone="warn">网络不通，连上后会自动提交，请不要关掉这一页。</Notice>}
      <Button kind="secondary" busy={sending} busyText="正在提交" disabled={!whole} onTap={submit}>
        提交筛查
      </Button>
      <Button kind="quiet" onTap={onClose}>
        先不做
      </Button>
    </Card>
  )
}
