export default definePageConfig({
  navigationBarTitleText: '值班监督',
  enablePullDownRefresh: true,
})
