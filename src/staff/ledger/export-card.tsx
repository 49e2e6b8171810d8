import { useState } from 'react'
import {
  exportFormatLabels,
  exportFormats,
  type ExportFormat,
  type LedgerExport,
} from '@contract/consultation/export-schema'
import { exportLedger, fetchExport, type LedgerSearch } from '@/api/ledger'
import { failureOf, type Failure } from '@/api/failure'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import { Tick } from '@/components/choice'
import { Notice } from '@/components/notice'
import { TextField } from '@/components/text-field'
import { saveCsv, saveWorkbook } from '@/platform/save-file'
import { useDraft } from '@/state/draft'
import { useSendOnce } from '@/state/send-once'
import { useHasRole } from '@/state/session'

const formats = exportFormats.map((value) => ({ value, label: exportFormatLabels[value] }))

/** What is found, as a file in the official columns. In clear for a county alone, for a reason, which stays on record. */
export function ExportCard({ search }: { search: LedgerSearch }) {
  const county = useHasRole('county')
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [clear, setClear] = useState(false)
  const [made, setMade] = useState<LedgerExport & { format: ExportFormat }>()
  const draft = useDraft('ledger-export', { reason: '' })
  const { reason } = draft.value
  const { send, sending, waiting, failure } = useSendOnce(exportLedger, {
    draft,
    onAccepted: (file) => setMade({ ...file, format }),
  })
  return (
    <Card title="导出台账">
      <ChipChoice label="文件格式" options={formats} value={format} onChange={setFormat} />
      {county && (
        <Tick checked={clear} onChange={setClear}>
          带上完整的姓名和电话
        </Tick>
      )}
      {clear && (
        <TextField
          label="为什么要带"
          hint="会留下记录。安全模式和未成年人的，带不出来。"
          max={100}
          value={reason}
          error={failure?.fields.reason}
          onChange={(text) => draft.set({ reason: text })}
        />
      )}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button
        kind="secondary"
        icon="file"
        busy={sending}
        busyText={waiting ? '等网络恢复…' : '正在做文件'}
        disabled={clear && reason.trim().length < 2}
        onTap={() => send({ ...search, format, clear, ...(clear && { reason }) })}
      >
        按上面的条件导出
      </Button>
      {made && <Fetch key={made.id} file={made} />}
    </Card>
  )
}

/** A file that is ready; fetching it again costs no second export. */
function Fetch({ file }: { file: LedgerExport & { format: ExportFormat } }) {
  const [fetched, setFetched] = useState(0)
  const [failure, setFailure] = useState<Failure>()
  const fetchIt = async () => {
    setFailure(undefined)
    setFetched(0)
    try {
      const content = await fetchExport(file, setFetched)
      await (file.format === 'csv' ? saveCsv(file.name, content) : saveWorkbook(file.name, content))
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <>
      <Notice tone="good" title={`做好了，${file.rows}条`}>
        请妥善保管，不要转给无关的人
      </Notice>
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      <Button icon="file" kind="secondary" busyText={`正在取${fetched}/${file.parts}`} onTap={fetchIt}>
        下载文件
      </Button>
    </>
  )
}
