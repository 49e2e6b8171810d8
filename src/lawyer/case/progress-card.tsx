import { isHandled } from '@contract/casework/rules'
import type { LawyerCase } from '@contract/casework/schema'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/states'
import { Section } from '@/components/section'
import { ProgressList } from '@/features/aid/progress-list'
import { goTo } from '@/routes'

/** What the person aided was told, and the way to tell more (法援法 46). */
export function ProgressCard({ it }: { it: LawyerCase }) {
  const first = it.todos[0]
  if (!isHandled(it.status) && it.progress.length === 0) return null
  return (
    <Section title="告诉过他的进展">
      <Card>
        {it.progress.length > 0 ? (
          <ProgressList progress={it.progress} />
        ) : (
          <Empty icon="chat" title="还没有写过进展" hint="立案、开庭、有了结果，都要告诉他" />
        )}
      </Card>
      {isHandled(it.status) && first !== 'answer' && first !== 'tell' && (
        <Button
          kind="secondary"
          icon="chat"
          onTap={() => goTo('lawyerCaseAct', { id: it.id, act: 'progress' })}
        >
          写一条进展
        </Button>
      )}
    </Section>
  )
}
