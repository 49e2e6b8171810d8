import type { Receipt } from '@contract/complaint/schema'
import { dayText } from '@contract/time'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { replaceWith, startAt } from '@/routes'

/** The receipt: a number to ask by, and until when one hears. */
export const Filed = ({ receipt }: { receipt: Receipt }) => (
  <>
    <Card>
      <Headline caption="已经收到，编号" note={`${dayText(receipt.dueOn)}前告诉您受不受理`}>
        {receipt.number}
      </Headline>
    </Card>
    <Notice tone="good">办到哪一步，在“我的投诉”里看。打12348问，报上面的编号。</Notice>
    <Button onTap={() => replaceWith('complaint', { id: receipt.id })}>看办理进度</Button>
    <Button kind="quiet" onTap={() => startAt('home')}>
      回首页
    </Button>
  </>
)
