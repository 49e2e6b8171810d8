import { MEDIATION_CONSENT } from '@contract/casework/papers'
import { progressKindLabels, progressKinds, type ProgressKind } from '@contract/casework/labels'
import type { LawyerCase } from '@contract/casework/schema'
import { shanghaiDate } from '@contract/time'
import { recordProgress } from '@/api/casework'
import { Button } from '@/components/button'
import { ChipChoice } from '@/components/chip-choice'
import { Notice } from '@/components/notice'
import { DateField } from '@/components/picker-field'
import { Trouble } from '@/components/trouble'
import { TextArea } from '@/components/text-field'
import { goTo } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Written {
  kind: ProgressKind | undefined
  happenedOn: string
  what: string
}

/** One piece of news, told to the person aided at once (法援法 46); a mediation only with their consent on paper. */
export function ProgressForm({ it, onDone }: { it: LawyerCase; onDone: () => void }) {
  const today = shanghaiDate(it.asOf)
  const draft = useDraft<Written>(`progress:${it.id}`, { kind: undefined, happenedOn: today, what: '' })
  const { kind, happenedOn, what } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(recordProgress, { draft, onAccepted: onDone })
  const unagreed = kind === 'mediation' && !it.papers.some(({ code }) => code === MEDIATION_CONSENT)
  return (
    <>
      <ChipChoice
        label="是什么进展"
        options={progressKinds.map((value) => ({ value, label: progressKindLabels[value] }))}
        value={kind}
        error={failure?.fields.kind}
        onChange={(next) => draft.set({ kind: next })}
      />
      {unagreed && (
        <Notice
          tone="warn"
          title="要先有他同意的书面意见"
          action={
            it.engagement ? (
              <Button
                kind="secondary"
                block={false}
                onTap={() => goTo('lawyerCaseAct', { id: it.id, act: 'paper', code: MEDIATION_CONSENT })}
              >
                去传
              </Button>
            ) : undefined
          }
        >
          和解、调解，受援人同意了才行。请让他签好，拍照传上来。
        </Notice>
      )}
      <DateField
        label="哪天的事"
        value={happenedOn}
        to={today}
        error={failure?.fields.happenedOn}
        onChange={(next) => draft.set({ happenedOn: next })}
      />
      <TextArea
        label="办了什么，接下来怎么办"
        hint="受援人会看到，请写得让他看得懂"
        max={1000}
        value={what}
        error={failure?.fields.what}
        onChange={(next) => draft.set({ what: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        disabled={!kind || unagreed}
        busy={sending}
        busyText="正在发"
        onTap={() => send({ id: it.id, kind: kind!, happenedOn, what })}
      >
        告诉受援人
      </Button>
    </>
  )
}
