export default definePageConfig({
  navigationBarTitleText: '对我的处理',
  enablePullDownRefresh: true,
})
