import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { aidFormLabels } from '@contract/aid/labels'
import { matterTypeLabels } from '@contract/consultation/labels'
import type { Volumes } from '@contract/closing/schema'
import { useVolumes } from '@/api/closing'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { TextField } from '@/components/text-field'
import { goTo } from '@/routes'
import { CountyOnly } from '../county-only'

const TITLE = '案卷档案'
const ALL = 'all'

/** Volumes of the county, by year and by either number (148号令 42). */
export default function StaffArchive() {
  return (
    <CountyOnly title={TITLE}>
      <Archive />
    </CountyOnly>
  )
}

function Archive() {
  const [year, setYear] = useState(ALL)
  const [typed, setTyped] = useState('')
  const [number, setNumber] = useState('')
  const asked = useVolumes({
    ...(year !== ALL && { year: Number(year) }),
    ...(number && { number }),
  })
  const more = () => {
    if (asked.hasNextPage && !asked.isFetchingNextPage) void asked.fetchNextPage()
  }
  useReachBottom(more)
  const years = asked.data?.pages[0]?.years ?? []
  return (
    <Page title={TITLE} lead="一案一卷，归档以后不能再改" onRefresh={asked.refetch}>
      <Card>
        <TextField
          label="卷号或者申请编号"
          placeholder="比如：援卷字〔2026〕第3号"
          value={typed}
          onChange={setTyped}
          onConfirm={() => setNumber(typed.trim())}
        />
        <Button kind="secondary" icon="search" onTap={() => setNumber(typed.trim())}>
          查
        </Button>
      </Card>
      {(years.length > 1 || year !== ALL) && (
        <Segments
          options={[
            { value: ALL, label: '全部' },
            ...years.slice(0, 4).map((it) => ({ value: String(it), label: `${it}年` })),
          ]}
          value={year}
          onChange={setYear}
        />
      )}
      <Ask
        of={asked}
        isEmpty={({ pages }) => pages[0]?.rows.length === 0}
        empty={
          <Empty
            icon="folder"
            title={number ? '没有找到这一卷' : '还没有归档的卷宗'}
            hint={number && '换个号试试'}
          />
        }
      >
        {({ pages }) => (
          <>
            <Card>
              {pages
                .flatMap(({ rows }) => rows)
                .map((row) => (
                  <Volume key={row.id} row={row} />
                ))}
            </Card>
            {asked.hasNextPage && (
              <Button kind="quiet" busy={asked.isFetchingNextPage} onTap={more}>
                看更早的
              </Button>
            )}
          </>
        )}
      </Ask>
    </Page>
  )
}

const Volume = ({ row }: { row: Volumes['rows'][number] }) => (
  <Row
    icon="folder"
    title={row.number}
    hint={[
      row.applicationNumber,
      `${matterTypeLabels[row.matterType]}，${aidFormLabels[row.aidForm]}`,
      `${row.handlerName}承办，${sayDate(row.closedOn)}结案`,
    ].join('　')}
    aside={`${row.pages}页`}
    onTap={() => goTo('staffCaseFile', { id: row.id })}
  />
)
