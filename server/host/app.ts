import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { refuse, type RefusalCode } from '@contract/refusal'
import { formatScene, parseScene } from '@contract/site/scene'
import { dispatch } from '@server/kit/dispatch'
import { scenePage } from '@server/kit/scene-page'
import type { Service } from '@server/kit/service'
import { statusOf } from './refusal-status'
import { routers } from './routers'

export interface HostOptions {
  service: Service
  /** Folder of the built H5 app; without it only the wire is served. */
  h5?: string
  version: string
  /** Calls one address may make in a minute; village offices share theirs. */
  callsPerMinute?: number
  /** Proxies in front: how many, or their addresses. Only what they say of the caller's address is believed. */
  trustProxy?: string | ((address: string, hop: number) => boolean)
}

/** Largest call: one photographed paper in base64. */
const BODY_LIMIT = 6 * 1024 * 1024

const refusal = (code: RefusalCode) => {
  const refused = refuse(code)
  return { ok: false as const, refusal: refused.toRefusal() }
}

/** Hashes of the page's own inline scripts, so that the browser runs these and no others. */
function inlineScriptHashes(h5: string | undefined): string[] {
  const file = h5 && join(h5, 'index.html')
  if (!file || !existsSync(file)) return []
  const scripts = readFileSync(file, 'utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)
  return [...scripts].map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`)
}

const bearer = (header: string | undefined) => /^Bearer ([\x21-\x7e]{1,400})$/.exec(header ?? '')?.[1]

async function guard(app: FastifyInstance, options: HostOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...inlineScriptHashes(options.h5)],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: false, // the proxy that ends TLS says this
  })
  await app.register(rateLimit, {
    global: false,
    timeWindow: '1 minute',
    errorResponseBuilder: () => ({ statusCode: 429, ...refusal('too-many') }),
  })
}

/** Procedures that open a session: costly to answer, and the ones a stranger would hammer at. */
const SIGN_INS = new Set(['enter', 'signInStaff', 'signInWeChat', 'demoSignIn'])

const isSignIn = (request: FastifyRequest): boolean =>
  SIGN_INS.has(String((request.body as { procedure?: unknown } | null | undefined)?.procedure))

function serveCalls(app: FastifyInstance, { service, callsPerMinute = 600 }: HostOptions): void {
  const mayOpen = app.createRateLimit({
    max: Math.ceil(callsPerMinute / 10),
    keyGenerator: (request) => `sign-in ${request.ip}`,
  })
  const limits = {
    config: { rateLimit: { max: callsPerMinute } },
    preHandler: async (request: FastifyRequest, reply: FastifyReply) => {
      if (!isSignIn(request)) return
      const verdict = await mayOpen(request)
      if (!verdict.isAllowed && verdict.isExceeded) await reply.status(429).send(refusal('too-many'))
    },
  }
  app.post<{ Params: { name: string } }>('/call/:name', limits, async (request, reply) => {
    const { name } = request.params
    const router = Object.prototype.hasOwnProperty.call(routers, name) ? routers[name] : undefined
    if (!router) return reply.status(404).send(refusal('not-found'))
    const session = bearer(request.headers.authorization)
    const answer = await dispatch(router, request.body, { session }, service)
    const status = answer.ok ? 200 : statusOf(answer.refusal.code)
    return reply.status(status).header('cache-control', 'no-store').send(answer)
  })
}

function serveHealth(app: FastifyInstance, { service, version }: HostOptions): void {
  app.get('/healthz', async (_request, reply) => {
    try {
      await sql`select 1`.execute(service.db)
      return { ok: true, database: service.engine, version }
    } catch {
      return reply.status(503).send({ ok: false, database: service.engine, version })
    }
  })
}

async function servePages(app: FastifyInstance, h5: string | undefined): Promise<void> {
  // the address inside a printed code: short, and free to lead to another page later
  app.get('/q', (request, reply) => {
    const scene = parseScene(request.url)
    return reply.redirect(`/#/${scenePage(scene)}?${formatScene(scene)}`, 302)
  })
  if (!h5) return
  await app.register(fastifyStatic, {
    root: h5,
    cacheControl: false, // ours, below
    setHeaders: (response, path) =>
      response.setHeader(
        'cache-control',
        path.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      ),
  })
}

/** The self-hosted edge: one process in front of the same routers the cloud functions serve. */
export async function buildHost(options: HostOptions): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: BODY_LIMIT, trustProxy: options.trustProxy ?? false })
  app.setErrorHandler((error: { statusCode?: number; code?: string }, _request, reply) => {
    const code: RefusalCode =
      error.statusCode === 429
        ? 'too-many'
        : error.statusCode === 413
          ? 'too-large'
          : (error.statusCode ?? 500) < 500
            ? 'bad-request'
            : 'broken'
    if (code === 'broken') options.service.log.error({ code: error.code }, 'transport failed')
    return reply.status(error.statusCode ?? 500).send(refusal(code))
  })
  app.setNotFoundHandler((_request, reply) => reply.status(404).send(refusal('not-found')))
  await guard(app, options)
  serveCalls(app, options)
  serveHealth(app, options)
  await servePages(app, options.h5)
  return app
}
