import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { innerNpmEnvironment } from '../../../scripts/setup/npm.mjs'

const root = join('/home', 'ada', 'offprint')

it('keeps the options of an outer npm from our own', () => {
  const outer = {
    HOME: '/home/ada',
    npm_config_omit: 'dev',
    npm_config_dry_run: 'true',
    npm_config_prefix: '/elsewhere',
    npm_config_local_prefix: '/elsewhere',
    NPM_CONFIG_GLOBAL: 'true',
    npm_lifecycle_event: 'start',
    npm_package_name: 'outer',
    NODE_ENV: 'production',
  }
  expect(innerNpmEnvironment(outer, root)).toEqual({ HOME: '/home/ada', PATH: '' })
})

it('keeps what says how the registry is reached', () => {
  const network = {
    npm_config_registry: 'https://registry.example/',
    'npm_config_@scope:registry': 'https://other.example/',
    'npm_config_//registry.example/:_authToken': 'secret',
    npm_config_https_proxy: 'http://proxy.example:8080',
    npm_config_noproxy: 'localhost',
    npm_config_cafile: '/etc/ca.pem',
    NPM_CONFIG_USERCONFIG: '/home/ada/.npmrc-work',
    npm_config_fetch_retries: '5',
    npm_config_prefer_offline: 'true',
    HTTPS_PROXY: 'http://proxy.example:8080',
  }
  expect(innerNpmEnvironment(network, root)).toMatchObject(network)
})

it("takes the checkout's own tools off the path, and no others", () => {
  const own = join(root, 'node_modules', '.bin')
  const neighbour = join('/home', 'ada', 'offprint-2', 'node_modules', '.bin')
  const env = { Path: [own, neighbour, '/usr/bin', join(root, 'node_modules')].join(delimiter) }
  expect(innerNpmEnvironment(env, root)).toEqual({ Path: [neighbour, '/usr/bin'].join(delimiter) })
})
