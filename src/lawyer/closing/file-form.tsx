import type { OwnClosing } from '@contract/closing/schema'
import { fenOf, yuanOf } from '@contract/money'
import type { RefusedFields } from '@contract/refusal'
import { fileCase } from '@/api/closing'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { goTo } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { EndingFields, type EndingDraft } from './ending-fields'

interface Props {
  it: OwnClosing
  onStale: () => unknown
}

interface Written {
  work: string
  result: string
  amends: boolean
  ending: EndingDraft
}

/** What was written with the file that came back, else nothing. */
const begun = (it: OwnClosing): Written => ({
  work: it.filings[0]?.work ?? '',
  result: it.filings[0]?.result ?? '',
  amends: false,
  ending: {
    basis: it.closing?.basis,
    closedOn: it.closing?.closedOn,
    outcome: it.closing?.outcome,
    benefit: it.closing?.benefitFen == null ? undefined : yuanOf(it.closing.benefitFen),
  },
})

const corrected = ({ basis, closedOn, outcome, benefit }: EndingDraft) => ({
  basis: basis!,
  closedOn: closedOn!,
  outcome: outcome!,
  ...(benefit !== undefined && { benefitFen: fenOf(benefit) }),
})

/** Papers the server could not open, by name. */
function Unreadable({ it, fields }: { it: OwnClosing; fields: RefusedFields | undefined }) {
  const bad = it.papers.filter(({ id }) => fields?.[`papers.${id}`])
  if (bad.length === 0) return null
  return (
    <Notice tone="bad" title="这几份要换">
      {bad.map(({ id, name }) => (
        <KeyValue key={id} name={name}>
          {fields![`papers.${id}`]}
        </KeyValue>
      ))}
    </Notice>
  )
}

/** Hands the file in (148号令 40): nothing missing, and the report on how the case went. */
export function FileForm({ it, onStale }: Props) {
  const draft = useDraft<Written>(`case-file:${it.id}:${it.filings.length}`, begun(it))
  const { send, sending, waiting, failure } = useSendOnce(fileCase, { draft })
  useStale(failure, ['not-in-this-state', 'case-papers-missing', 'objection-term'], onStale)
  const { work, result, amends, ending } = draft.value
  const hand = async () => {
    const yes = await confirm({
      title: '把卷宗交给法律援助中心？',
      content: '交了以后不能再改，退回来补正时才能改。',
      yes: '交卷宗',
    })
    if (yes) await send({ id: it.id, work, result, ...(amends && { closing: corrected(ending) }) })
  }
  const whole = !amends || !!(ending.basis && ending.closedOn && ending.outcome)
  return (
    <Card title={it.status === 'returned' ? '补好再交' : '交卷宗'}>
      {it.missing.length > 0 ? (
        <Notice
          tone="warn"
          title="卷宗还缺"
          action={
            <Button kind="secondary" onTap={() => goTo('lawyerCase', { id: it.id })}>
              去补材料
            </Button>
          }
        >
          {it.missing.join('、')}
        </Notice>
      ) : (
        <Notice tone="good">材料齐了，一共{it.papers.length}页。结案报告表在下面填，不用另外拍。</Notice>
      )}
      {it.may.amend && (
        <Tick checked={amends} onChange={(next) => draft.set({ amends: next })}>
          结案依据、日子或者结果也要改
        </Tick>
      )}
      {amends && (
        <EndingFields
          it={it}
          value={ending}
          fields={failure?.fields}
          within="closing."
          onChange={(change) => draft.set({ ending: { ...ending, ...change } })}
        />
      )}
      <TextArea
        label="办理过程"
        hint="见了谁、查了什么、开了几次庭、提了什么意见"
        max={2000}
        value={work}
        error={failure?.fields.work}
        onChange={(next) => draft.set({ work: next })}
      />
      <TextArea
        label="办理结果"
        max={1000}
        value={result}
        error={failure?.fields.result}
        onChange={(next) => draft.set({ result: next })}
      />
      <Unreadable it={it} fields={failure?.fields} />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button disabled={it.missing.length > 0 || !whole} busy={sending} busyText="正在核对材料" onTap={hand}>
        交卷宗
      </Button>
    </Card>
  )
}
