export default definePageConfig({
  navigationBarTitleText: '排班够不够',
  enablePullDownRefresh: true,
})
