import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { coverageMeasureLabels } from '@contract/roster/labels'
import type { Plan } from '@contract/roster/schema'
import { dayText } from '@contract/time'
import { classes } from '@/components/classes'
import { Press } from '@/components/press'
import { Select } from '@/components/picker-field'
import { Segments } from '@/components/segments'
import { cellOf, gapsOfWeek, shortSites, weeksOf, weekText, type Cell, type Week } from './month-view'
import type { Spot } from './planner'

type ViewName = 'week' | 'site'

interface Props {
  plan: Plan
  onTap: (spot: Spot) => void
}

/** The month for a narrow screen: all sites of one week, or all weeks of one site. */
export function MonthGrid({ plan, onTap }: Props) {
  const [view, setView] = useState<ViewName>('week')
  const weeks = weeksOf(plan)
  const [monday, setMonday] = useState(weeks[0]!.monday)
  const [site, setSite] = useState(plan.sites[0]?.code)
  const week = weeks.find((one) => one.monday === monday) ?? weeks[0]!
  return (
    <>
      <Segments
        options={[
          { value: 'week', label: '按周看' },
          { value: 'site', label: '按站点看' },
        ]}
        value={view}
        onChange={setView}
      />
      {view === 'week' ? (
        <>
          <Weeks plan={plan} weeks={weeks} shown={week} onChange={setMonday} />
          <View className="planner__grid">
            <Heads week={week} />
            {plan.sites.map(({ code, name }) => (
              <Line key={code} plan={plan} siteCode={code} week={week} title={name} onTap={onTap} />
            ))}
          </View>
        </>
      ) : (
        <>
          <Select
            label="站点"
            options={plan.sites.map(({ code, name }) => ({ value: code, label: name }))}
            value={site}
            onChange={setSite}
          />
          <View className="planner__grid">
            {site !== undefined &&
              weeks.map((one) => (
                <View key={one.monday}>
                  <Heads week={one} />
                  <Line plan={plan} siteCode={site} week={one} title="" onTap={onTap} />
                </View>
              ))}
          </View>
        </>
      )}
    </>
  )
}

/** The weeks to choose from; those in which a site lacks something are red. */
const Weeks = ({
  plan,
  weeks,
  shown,
  onChange,
}: {
  plan: Plan
  weeks: Week[]
  shown: Week
  onChange: (monday: string) => void
}) => (
  <View className="planner__weeks">
    {weeks.map((week) => {
      const short = shortSites(plan, week)
      return (
        <Press
          key={week.monday}
          role="tab"
          checked={week === shown}
          label={short > 0 ? `${weekText(week)}，${short}个站点排班不足` : weekText(week)}
          className={classes(
            'planner__week',
            short > 0 && 'planner__week--bad',
            week === shown && 'planner__week--on',
          )}
          onTap={() => onChange(week.monday)}
        >
          {weekText(week)}
        </Press>
      )
    })}
  </View>
)

const Heads = ({ week: { days } }: { week: Week }) => (
  <View className="planner__line">
    {days.map(({ day, rest, inMonth }, index) => (
      <View
        key={day}
        className={classes('planner__head', rest && 'planner__head--rest', !inMonth && 'planner__head--out')}
      >
        <Text>{'一二三四五六日'[index]}</Text>
        <Text>{Number(day.slice(8))}</Text>
      </View>
    ))}
  </View>
)

interface LineProps extends Props {
  siteCode: string
  week: Week
  title: string
}

function Line({ plan, siteCode, week, title, onTap }: LineProps) {
  const gaps = gapsOfWeek(plan, siteCode, week)
  return (
    <View className="planner__site">
      <View className="planner__title">
        <Text className="planner__name">{title}</Text>
        {gaps.map(({ unit, from, missing }) => (
          <Text key={`${unit}${from}`} className="planner__short">
            {unit === 'quarter' ? '这个季度' : '这一周'}少{missing}
            {coverageMeasureLabels[unit]}
          </Text>
        ))}
      </View>
      <View className="planner__line">
        {week.days.map(({ day, inMonth }) =>
          inMonth ? (
            <CellButton
              key={day}
              cell={cellOf(plan, siteCode, day)}
              label={`${plan.sites.find(({ code }) => code === siteCode)!.name}，${dayText(day)}`}
              onTap={() => onTap({ siteCode, day })}
            />
          ) : (
            <View key={day} className="planner__cell planner__cell--out" />
          ),
        )}
      </View>
    </View>
  )
}

const CellButton = ({ cell, label, onTap }: { cell: Cell; label: string; onTap: () => void }) => (
  <Press
    className={classes(
      'planner__cell',
      cell.bad && 'planner__cell--bad',
      cell.pending && !cell.bad && 'planner__cell--new',
      cell.text === '' && 'planner__cell--none',
    )}
    label={`${label}，${cell.bad ? '没排人' : cell.text || '没有班'}${cell.pending ? '，未发布' : ''}`}
    onTap={onTap}
  >
    <Text>{cell.text || (cell.bad ? '缺' : '·')}</Text>
  </Press>
)
