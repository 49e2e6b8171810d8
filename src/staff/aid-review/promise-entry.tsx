import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

/** The way to checking what was promised, where a promise was signed. */
export const PromiseEntry = ({ id }: { id: string }) => (
  <Card>
    <Row
      icon="search"
      title="核查承诺"
      hint="凭授权发函、打电话、上门，登记结果"
      onTap={() => goTo('staffPromiseCheck', { id })}
    />
  </Card>
)
