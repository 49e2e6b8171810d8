import { sql } from 'kysely'
import type { Database } from '@server/database/client'

/** Between two records of a city that has 54,201 a year. */
const SECONDS_APART = 582
/** Rows of one statement; the server ends statements after twenty seconds. */
const BATCH = 50_000

interface Ground {
  advisers: string[]
  now: Date
  /** Blind index of a phone that one record in fifty thousand gave. */
  phone: string
}

/** A number from 0 to `below` - 1 that looks drawn, the same for the same row: `salt` tells the columns apart. */
const drawn = (salt: number, below: number) =>
  sql<number>`((hashint4(n * 31 + ${sql.lit(salt)})::bigint + 2147483648) % ${sql.lit(below)})::int`

const pick = (salt: number, of: readonly string[]) =>
  sql<string>`(array[${sql.join(of.map((one) => sql.lit(one)))}])[${drawn(salt, of.length)} + 1]`

const channels = ['on-site', 'on-site', 'on-site', 'phone', 'hotline', 'online', 'home-visit', 'outreach']
const types = [
  'wages',
  'wages',
  'family',
  'family',
  'family',
  'debt',
  'traffic',
  'work-injury',
  'land-title',
  'expropriation',
]
const results = [
  'answered',
  'answered',
  'answered',
  'guided',
  'drafted',
  'to-legal-aid',
  'to-mediation',
  'to-notary',
]
const groups = ['migrant-worker', 'elderly', 'woman', 'disabled', 'veteran']
const subjects = [
  '工地拖欠三个月工资怎么要',
  '离婚后孩子归谁抚养',
  '借条没有写日期',
  '宅基地被邻居占了',
  '车祸对方不赔',
]

/** Fills the ledger up to `size` records, going back in time from now, two in five of them rated. */
export async function growTo(
  database: Database,
  size: number,
  { advisers, now, phone }: Ground,
): Promise<void> {
  const { db } = database
  const sites = sql`(select array_agg(code order by code) as codes, array_agg(area_code order by code) as areas from site)`
  const { rows } = await sql<{ records: number }>`select count(*)::int as records from consultation`.execute(
    db,
  )
  for (let from = rows[0]!.records + 1; from <= size; from += BATCH) {
    const to = Math.min(size, from + BATCH - 1)
    await sql`
      with written as (
        insert into consultation (id, site_code, area_code, practitioner_id, channel, matter_type, groups, summary, answer,
          result, right_told, client_phone_index, risks, minor, safe_mode, occurred_at, recorded_at)
        select gen_random_uuid(), codes[site], areas[site], (${advisers}::uuid[])[${drawn(2, 200)} + 1], ${pick(3, channels)},
          ${pick(4, types)}, array[${pick(5, groups)}], ${pick(6, subjects)} || '，第' || n || '件',
          '先收集证据，再向有关部门反映，也可以申请法律援助', ${pick(7, results)}, true,
          case when n % 50000 = 7 then ${phone} when n % 2 = 0 then md5((n % 400000)::text) end,
          case when n % 97 = 0 then array[${pick(8, ['mass', 'petition', 'sensitive'])}] else '{}' end,
          n % 61 = 0, n % 53 = 0, at, at
        from (select n, ${drawn(1, 141)} + 1 as site,
            date_trunc('milliseconds', ${now.toISOString()}::timestamptz - make_interval(secs => n * ${sql.lit(SECONDS_APART)})) as at
          from generate_series(${from}::int, ${to}::int) as n) as times, ${sites} as sites
        returning id, practitioner_id, occurred_at)
      insert into rating (consultation_id, practitioner_id, way, entered_by, satisfaction, was_free, solicited, rated_at)
      select id, practitioner_id, 'handed-over', practitioner_id,
        case when n % 100 = 1 then 'dissatisfied' when n % 20 = 5 then 'fair' else 'satisfied' end, true, false, occurred_at
      from (select *, row_number() over () as n from written) as numbered where n % 5 < 2`.execute(db)
  }
  await database.become('owner')
  await sql`vacuum analyze`.execute(db)
  // else the server writes out what was loaded while calls are timed
  await sql`checkpoint`.execute(db)
  await database.become('service')
}
