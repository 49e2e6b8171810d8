import { closingBases, isSettled, type ClosingBasis } from '@contract/closing/bases'
import type { ClosingOutcome } from '@contract/closing/labels'
import type { OwnClosing } from '@contract/closing/schema'
import { fenOf } from '@contract/money'
import { dayText } from '@contract/time'
import { closeCase } from '@/api/closing'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { confirm } from '@/components/talk'
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

/** What is still to be photographed before a case can be closed. */
function lacking(
  it: OwnClosing,
  { basis, outcome }: EndingDraft,
): { code: string; name: string } | undefined {
  if (!it.hasOutcome) return { code: 'outcome', name: '结案所依据的文书' }
  const settled = (basis !== undefined && isSettled(basis)) || outcome === 'settled'
  if (settled && !it.hasConsent) return { code: 'mediation-consent', name: '受援人同意和解、调解的书面意见' }
  return undefined
}

/** On what, when, and how a case ended (148号令 40). */
export function CloseForm({ it, onStale }: Props) {
  const draft = useDraft<EndingDraft>(`closing:${it.id}`, {
    basis: it.bases.length === 1 ? it.bases[0] : undefined,
    closedOn: undefined,
    outcome: undefined,
    benefit: undefined,
  })
  const { send, sending, waiting, failure } = useSendOnce(closeCase, { draft })
  useStale(failure, ['not-in-this-state'], onStale)
  const { basis, closedOn, outcome, benefit } = draft.value
  const lacks = lacking(it, draft.value)
  const close = async (chosen: { basis: ClosingBasis; closedOn: string; outcome: ClosingOutcome }) => {
    const yes = await confirm({
      title: `以${closingBases[chosen.basis].label}结案？`,
      content: `结案日是${dayText(chosen.closedOn)}，从那天起30天内交卷宗。受援人会收到消息。`,
      yes: '结案',
    })
    if (yes)
      await send({
        id: it.id,
        ...chosen,
        ...(benefit !== undefined && { benefitFen: fenOf(benefit) }),
      })
  }
  return (
    <Card title="结案">
      <EndingFields it={it} value={draft.value} fields={failure?.fields} onChange={draft.set} />
      {lacks && (
        <Notice
          tone="warn"
          title={`先把${lacks.name}拍照传上来`}
          action={
            <Button
              kind="secondary"
              onTap={() => goTo('lawyerCaseAct', { id: it.id, act: 'paper', code: lacks.code })}
            >
              去拍照
            </Button>
          }
        >
          传好了再回来结案。
        </Notice>
      )}
      <Trouble waiting={waiting} message={failure?.message} />
      <Button
        disabled={!basis || !closedOn || !outcome || lacks !== undefined}
        busy={sending}
        busyText="请稍候"
        onTap={() => close({ basis: basis!, closedOn: closedOn!, outcome: outcome! })}
      >
        结案
      </Button>
    </Card>
  )
}
