import { Button } from '@/components/button'
import type { Wizard } from './use-wizard'

/** On to the next step, in the words of this one. */
export function Forward({ wizard: { application, mending, seenNotice, goOn } }: { wizard: Wizard }) {
  const { step } = application
  if (step === 'notice') {
    return (
      <Button disabled={!seenNotice} onTap={goOn}>
        {seenNotice ? '我已看清' : '请先看到最后'}
      </Button>
    )
  }
  const words = step === 'sign' ? '签好了' : mending ? '改好了' : '下一步'
  return <Button onTap={goOn}>{words}</Button>
}
