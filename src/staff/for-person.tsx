import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

/** What a counter does for somebody who has no account of their own. */
export const ForPerson = ({ id }: { id: string }) => (
  <Card title="本人没有在手机上办">
    <Row
      icon="camera"
      title="代交材料"
      hint="拿来的材料拍照，替他交给中心"
      onTap={() => goTo('staffCounterPapers', { id })}
    />
    <Row
      icon="qr"
      title="绑到他自己的手机"
      hint="见到本人，给他一个码，以后他自己看进度"
      onTap={() => goTo('staffLinkCode', { id })}
    />
  </Card>
)
