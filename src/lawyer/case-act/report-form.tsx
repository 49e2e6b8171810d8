import {
  majorFlagLabels,
  majorFlags,
  terminationGroundCodes,
  terminationGrounds,
  type MajorFlag,
  type ReportKind,
  type TerminationGround,
} from '@contract/casework/labels'
import type { LawyerCase } from '@contract/casework/schema'
import { reportCase } from '@/api/casework'
import { Button } from '@/components/button'
import { Choice, MultiChoice } from '@/components/choice'
import { Select } from '@/components/picker-field'
import { Trouble } from '@/components/trouble'
import { TextArea } from '@/components/text-field'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

interface Written {
  kind: ReportKind | undefined
  flags: MajorFlag[]
  ground: TerminationGround | undefined
  said: string
}

const kinds = [
  { value: 'major' as const, label: '重大疑难', hint: '复杂疑难、群体性、影响大的案件，必须报' },
  { value: 'ground' as const, label: '可能要终止援助', hint: '比如他自己请了律师，由中心来定' },
]

/** A major case (148号令 36), or one that may have to end (法援法 48; 148号令 28): the centre hears of it. */
export function ReportForm({ it, onDone }: { it: LawyerCase; onDone: () => void }) {
  const draft = useDraft<Written>(`case-report:${it.id}`, {
    kind: undefined,
    flags: [],
    ground: undefined,
    said: '',
  })
  const { kind, flags, ground, said } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(reportCase, { draft, onAccepted: onDone })
  const submit = () =>
    send(
      kind === 'major'
        ? { id: it.id, kind, flags, said }
        : { id: it.id, kind: 'ground', ground: ground!, said },
    )
  return (
    <>
      <Choice label="报什么" options={kinds} value={kind} onChange={(next) => draft.set({ kind: next })} />
      {kind === 'major' && (
        <MultiChoice
          label="属于哪种"
          options={majorFlags.map((value) => ({ value, label: majorFlagLabels[value] }))}
          values={flags}
          error={failure?.fields.flags}
          onChange={(next) => draft.set({ flags: next })}
        />
      )}
      {kind === 'ground' && (
        <Select
          label="是哪种情形"
          options={terminationGroundCodes.map((value) => ({ value, label: terminationGrounds[value].label }))}
          value={ground}
          error={failure?.fields.ground}
          onChange={(next) => draft.set({ ground: next })}
        />
      )}
      <TextArea
        label="情况"
        hint="县区中心会看到"
        max={1000}
        value={said}
        error={failure?.fields.said}
        onChange={(next) => draft.set({ said: next })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        disabled={!kind || (kind === 'major' ? flags.length === 0 : !ground)}
        busy={sending}
        busyText="正在报"
        onTap={submit}
      >
        报给县区中心
      </Button>
    </>
  )
}
