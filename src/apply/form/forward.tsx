import { Button } from '@/components/button'
import type { Wizard } from './use-wizard'

/** On to the next step, in the words of this one. */
export function Forward({ wizard: { application, mending, seenNotice, goOn } }: { wizard: Wizard }) {
  const { step, notice, noticeRead } = application
  if (step === 'notice') {
    const seen = noticeRead || (notice.data !== undefined && seenNotice === notice.data.version)
    return (
      <Button disabled={!seen} onTap={goOn}>
        {seen ? '我已看清' : '请先看到最后'}
      </Button>
    )
  }
  const words = step === 'sign' ? '签好了' : mending ? '改好了' : '下一步'
  return <Button onTap={goOn}>{words}</Button>
}
