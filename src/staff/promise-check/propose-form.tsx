import { proposeFalse } from '@/api/promise'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm } from '@/components/talk'
import { TextArea } from '@/components/text-field'
import { Trouble } from '@/components/trouble'
import { useStale } from '@/features/aid/use-stale'
import { goTo } from '@/routes'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'

/** Holds the promise to be false: the applicant is heard, and a colleague decides. */
export function ProposeForm({ checkId, onStale }: { checkId: string; onStale: () => unknown }) {
  const draft = useDraft(`promise-false:${checkId}`, { untrue: '' })
  const { send, sending, waiting, failure } = useSendOnce(proposeFalse, {
    draft,
    onAccepted: ({ id }) => void goTo('staffFalsePromise', { id }),
  })
  useStale(failure, ['false-promise-there'], onStale)
  const propose = async () => {
    const yes = await confirm({
      title: '提出认定承诺不实？',
      content: '会请申请人先说明，再由没有提出的同事来定。',
      yes: '提出',
    })
    if (yes) await send({ checkId, untrue: draft.value.untrue })
  }
  return (
    <Card title="提出认定承诺不实" tone="warn">
      <TextArea
        label="哪些地方不实"
        hint="申请人会看到。写清说明的是什么、查到的是什么"
        max={500}
        value={draft.value.untrue}
        error={failure?.fields.untrue}
        onChange={(untrue) => draft.set({ untrue })}
      />
      <Trouble waiting={waiting} message={failure?.message} />
      <Button kind="danger" busy={sending} busyText="请稍候" onTap={propose}>
        提出认定
      </Button>
    </Card>
  )
}
