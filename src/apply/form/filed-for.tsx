import { filedAsLabels } from '@contract/aid/labels'
import type { Filing } from '@contract/intake/schema'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

/** Says at every step that it is somebody else's application that is being filled, and in whose hand. */
export function FiledFor({ filing }: { filing: Filing | undefined }) {
  if (!filing || filing.filedAs === 'self') return null
  const { filedAs, agentName, relation, passedOn } = filing
  return (
    <Notice title={filedAsLabels[filedAs]}>
      {passedOn
        ? '申请人在押，请照转来的申请书填，拍下他签名的申请书。'
        : agentName && filedAs !== 'helper'
          ? `您（${agentName}，${relation}）替他申请，下面请填他本人的情况。`
          : '下面请填申请人本人的情况，填完念给他听，请他自己签名。'}
    </Notice>
  )
}

/** The way to whoever applies together with the first person; it needs a draft the server knows. */
export const Together = ({ id, count }: { id: string; count: number }) => (
  <Card>
    <Row
      icon="people"
      title={count > 0 ? `一起申请的还有${count}个人` : '还有别人一起申请？'}
      hint="同一件事、同一个对方的，可以一起"
      onTap={() => goTo('applyRecipients', { id })}
    />
  </Card>
)
