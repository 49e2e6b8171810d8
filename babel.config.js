// Phones in the villages are old: the syntax goes down to iOS 12 and Chrome 67 (WeChat's engine on old Android).
// The targets stand here because a browserslist file has no effect on this preset.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: false,
        targets: { ios: '12', chrome: '67' },
      },
    ],
  ],
}
