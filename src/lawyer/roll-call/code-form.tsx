import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { ScannedCode } from '@contract/duty/schema'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { sceneIn } from '@/platform/params'
import { canScan, scanCode } from '@/platform/scan-code'

const DIGITS = 8

interface Props {
  left: string
  busy: boolean
  failure: Failure | undefined
  onSend: (code: ScannedCode) => Promise<unknown>
}

/** Answers with the code of the site: scanned, or the digits of its screen typed. */
export function CodeForm({ left, busy, failure, onSend }: Props) {
  const [digits, setDigits] = useState('')
  const [problem, setProblem] = useState<string>()
  const scan = async () => {
    setProblem(undefined)
    const text = await scanCode()
    if (text === undefined) return
    const { s, k, p } = sceneIn(text)
    if (!k && !p) return setProblem('这不是站点的码，请扫站点屏幕或墙上的码')
    await onSend({ ...(s && { siteCode: s }), ...(k && { rotating: k }), ...(p && { printed: p }) })
  }
  const type = async () => {
    await onSend({ rotating: digits })
    // whatever came of it: a code is good for once
    setDigits('')
  }
  return (
    <>
      <Text className="roll-call__line">{`请用站点的码应答，还剩${left}`}</Text>
      {problem && <Notice tone="warn">{problem}</Notice>}
      {canScan && (
        <Button icon="scan" busy={busy} busyText="正在应答" onTap={scan}>
          扫码应答
        </Button>
      )}
      <TextField
        label={canScan ? '扫不了，就输入屏幕上的8位数字' : '站点屏幕上的8位数字'}
        keyboard="number"
        max={DIGITS}
        value={digits}
        error={failure?.fields['code.rotating']}
        onChange={(text) => setDigits(text.replace(/\D/g, ''))}
      />
      <Button
        kind={canScan ? 'secondary' : 'primary'}
        busy={busy}
        busyText="正在应答"
        disabled={digits.length !== DIGITS}
        onTap={type}
      >
        我在岗
      </Button>
    </>
  )
}
