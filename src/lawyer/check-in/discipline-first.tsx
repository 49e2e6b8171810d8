import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { goTo } from '@/routes'

/** In the place of the check-in until the discipline of duty has been read. */
export const DisciplineFirst = () => (
  <Notice
    tone="info"
    title="签到前，请先看一遍值班纪律"
    action={<Button onTap={() => goTo('lawyerDiscipline', {})}>看值班纪律</Button>}
  >
    看完确认一次就行，纪律没有更新就不用再看
  </Notice>
)
