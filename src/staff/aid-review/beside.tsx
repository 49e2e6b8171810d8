import { applyChannelLabels, filedAsLabels } from '@contract/aid/labels'
import type { Intake } from '@contract/intake/schema'
import { useBeside } from '@/api/intake'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { goTo } from '@/routes'
import { ForPerson } from '../for-person'

const inShort = (it: Intake): string =>
  [
    filedAsLabels[it.filedAs],
    applyChannelLabels[it.channel],
    it.recipients.length > 0 && `一共${it.recipients.length + 1}个人`,
    it.transfers.length > 0 && '移送过',
  ]
    .filter(Boolean)
    .join('　')

/** In whose hand it came and for how many; that the same person is open elsewhere is said at once. */
export function Beside({ id }: { id: string }) {
  const { data } = useBeside(id)
  const open = () => goTo('staffAidIntake', { id })
  return (
    <>
      {data && data.duplicates.length > 0 && (
        <Notice tone="warn" title={`同一个人还有${data.duplicates.length}件在办`}>
          可能是同一件事，由先收到的办。点“从哪来的”看是哪里的。
        </Notice>
      )}
      <Card>
        <Row
          icon="people"
          title="从哪来的"
          hint={data ? inShort(data) : '谁提出的、几个人、归不归本县管'}
          onTap={open}
        />
      </Card>
      {data?.withoutAccount && <ForPerson id={id} />}
    </>
  )
}
