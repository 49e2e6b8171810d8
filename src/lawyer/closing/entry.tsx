import type { AidStatus } from '@contract/aid/statuses'
import { Entry } from '@/components/entry'
import { goTo } from '@/routes'

const doors: Partial<Record<AidStatus, { title: string; hint: string }>> = {
  engaged: { title: '办完了，去结案', hint: '收到判决书、裁决书、调解书这些，就可以结案' },
  closed: { title: '交卷宗', hint: '结案日起30天内交' },
  terminated: { title: '交卷宗', hint: '终止决定送达起30天内交' },
  returned: { title: '卷宗退回来了', hint: '看看要补什么，补好再交' },
  filed: { title: '卷宗已经交了', hint: '法律援助中心30天内审查' },
  archived: { title: '已经归档', hint: '看卷号和补贴' },
  paid: { title: '已经归档', hint: '看卷号和补贴' },
}

/** On the page of a case: the way to its end, once that can be thought of. */
export function ClosingEntry({ id, status }: { id: string; status: AidStatus }) {
  const door = doors[status]
  if (!door) return null
  return <Entry kind="plain" icon="folder" {...door} onTap={() => goTo('lawyerClosing', { id })} />
}
