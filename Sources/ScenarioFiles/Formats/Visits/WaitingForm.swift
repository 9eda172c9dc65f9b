import ServiceModel
import Stochastics
import Wording

extension Form<Waiting> {
  static var waiting: Form {
    .record { keys in
      Waiting(
        patience: keys.byClass { keys in
          Patience(
            minutes: keys.optional(
              "patience_minutes", .distribution, en: "How long somebody waits before leaving",
              vi: "Thời gian chờ tối đa trước khi bỏ về"),
            balksBeyond: keys.optional(
              "balks_beyond", .distribution,
              en: "People ahead for each counter beyond which somebody takes no ticket",
              vi: "Số người chờ trước mỗi quầy khiến người đến không lấy số"))
        },
        callingMinutes: keys(
          "calling_minutes", .number(0...60), default: 0,
          en: "Counter time lost on a ticket whose holder has gone",
          vi: "Thời gian gọi số không có người"))
    }
  }
}
