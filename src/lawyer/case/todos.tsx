import type { CaseTodo } from '@contract/casework/rules'
import type { LawyerCase } from '@contract/casework/schema'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'
import { doing, type CaseDoing } from '../case-act/doing'

const acts: Record<Exclude<CaseTodo, 'collect'>, CaseDoing> = {
  engage: 'engage',
  meet: 'meet',
  answer: 'progress',
  tell: 'progress',
}
const titles: Record<CaseTodo, (it: LawyerCase) => string> = {
  engage: () => '和受援人签委托手续',
  meet: () => '首次约见，讲清四件事，请他签名',
  answer: () => '受援人在催，告诉他办到哪一步了',
  tell: ({ quietDays }) => `${quietDays}天没有告诉他进展了`,
  collect: ({ missing }) => `卷宗还缺：${missing.map(({ name }) => name).join('、')}`,
}

/** What to do now, the most pressing with the page's one main button. */
export function Todos({ it }: { it: LawyerCase }) {
  const [first, ...rest] = it.todos
  if (!first) return null
  const open = (todo: CaseTodo) =>
    todo === 'collect' ? undefined : () => goTo('lawyerCaseAct', { id: it.id, act: acts[todo] })
  const go = open(first)
  return (
    <Card title="现在要做" tone="accent">
      <Row icon="check" title={titles[first](it)} />
      {first !== 'collect' && go && <Button onTap={go}>{doing[acts[first]].name}</Button>}
      {rest.map((todo) => (
        <Row key={todo} icon="clock" title={titles[todo](it)} onTap={open(todo)} />
      ))}
    </Card>
  )
}
