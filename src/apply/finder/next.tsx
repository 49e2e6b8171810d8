import { useState } from 'react'
import type { Outcome, Prefill } from '@contract/finder/outcome'
import { enterQuietly } from '@/api/account'
import { failureOf, type Failure } from '@/api/failure'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { callPhone } from '@/platform/call-phone'
import { goSignIn, goTo } from '@/routes'
import { beginApplication } from '../form/begin'

/** The one thing to do with an outcome: apply with what was answered, or ask somebody. */
export const Next = ({ outcome: { code, prefill } }: { outcome: Outcome }) => {
  if (prefill) return <Apply prefill={prefill} />
  if (code === 'consult') return <Button onTap={() => goTo('sites')}>免费问律师</Button>
  return (
    <Button icon="phone" onTap={() => callPhone('12348')}>
      打 12348 问一问
    </Button>
  )
}

/** The finder advises: who was told that aid is unlikely may apply all the same (法援法 43). */
export const ApplyAnyway = ({ outcome: { code } }: { outcome: Outcome }) =>
  code === 'consult' ? (
    <Button kind="secondary" onTap={() => goTo('applyForm')}>
      还是想申请
    </Button>
  ) : null

/** Opens the form with the answers in it. Only now somebody is signed in, as the form needs an owner. */
function Apply({ prefill }: { prefill: Prefill }) {
  const [failure, setFailure] = useState<Failure>()
  const begin = async () => {
    try {
      await enterQuietly()
      await goTo('applyForm', { id: beginApplication(prefill) })
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <>
      {failure && (
        <Notice
          tone="bad"
          action={
            failure.needsSignIn && (
              <Button kind="secondary" onTap={goSignIn}>
                去登录
              </Button>
            )
          }
        >
          {failure.message}
        </Notice>
      )}
      <Button busyText="请稍等" onTap={begin}>
        带上这些回答，去申请
      </Button>
    </>
  )
}
