import { useEffect } from 'react'
import type { RefusalCode } from '@contract/refusal'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { goTo } from '@/routes'

/** Refusals after which the code at hand is of no more use. */
const spent: ReadonlySet<RefusalCode | undefined> = new Set<RefusalCode>([
  'code-wrong',
  'sheet-code-wrong',
  'code-expired',
  'code-used',
  'code-other-site',
  'too-far',
])

/** Why it was not taken, in one sentence that also says what to do; a code that is no good any more is put away. */
export function Refusal({ failure, onRetype }: { failure: Failure; onRetype: () => void }) {
  useEffect(() => {
    if (spent.has(failure.code)) onRetype()
    // once for each failure
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [failure])
  return (
    <Notice
      tone="bad"
      title={failure.message}
      action={
        failure.code === 'discipline-unread' && (
          <Button block={false} onTap={() => goTo('lawyerDiscipline', {})}>
            看值班纪律
          </Button>
        )
      }
    />
  )
}
