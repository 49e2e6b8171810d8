// Runs before each component test: what Taro's build would have defined.
process.env.TARO_ENV = 'h5'
