export default definePageConfig({
  navigationBarTitleText: '抽查记录',
})
