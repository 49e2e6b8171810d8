export default definePageConfig({
  navigationBarTitleText: '新设临时咨询点',
})
