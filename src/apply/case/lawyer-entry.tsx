import type { MyCase } from '@contract/aid/schema'
import type { AidStatus } from '@contract/aid/statuses'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

const handled: readonly AidStatus[] = ['assigned', 'accepted', 'engaged', 'closed', 'filed', 'returned']

const lawyerHint = ({ status, acts }: MyCase): string => {
  if (status === 'granted') return '还没有派，派了在这里看'
  return acts.includes('ask-change') ? '是谁、怎么联系、想换律师' : '是谁、怎么联系'
}

/** The way to choosing a lawyer, and to the one who acts (点援; 法援法 55). */
export function LawyerEntry({ it }: { it: MyCase }) {
  const { id, status, acts } = it
  const chooses = acts.includes('choose')
  if (!chooses && !handled.includes(status)) return null
  return (
    <Card>
      {chooses && (
        <Row
          icon="people"
          title="自己选律师"
          hint="不选也行，中心会派一位合适的"
          onTap={() => goTo('applyChoose', { id })}
        />
      )}
      <Row icon="person" title="我的律师" hint={lawyerHint(it)} onTap={() => goTo('applyLawyer', { id })} />
    </Card>
  )
}
