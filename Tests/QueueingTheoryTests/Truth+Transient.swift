extension Truth {
  /// About customer j: their mean delay, the mean over the first j, or which is the first to wait 95 %
  /// of what all later ones do.
  enum Question: Sendable {
    case delay, average, settled
  }

  struct Transient: Sendable {
    var servers: Int
    var arrivalRate: Double
    var question: Question
    var customer: Int
    var expected: Double

    init(
      _ servers: Int, _ arrivalRate: Double, _ question: Question, _ customer: Int,
      _ expected: Double
    ) {
      self.servers = servers
      self.arrivalRate = arrivalRate
      self.question = question
      self.customer = customer
      self.expected = expected
    }
  }

  static let transient: [Transient] = [
    .init(1, 0.5, .delay, 1, 0),
    .init(1, 0.5, .average, 10, 0.6469503348853601),
    .init(1, 0.5, .average, 100, 0.9600000135637846),
    .init(1, 0.5, .average, 25, 0.841626287053699),
    .init(1, 0.5, .average, 50, 0.9200217726066695),
    .init(1, 0.5, .settled, 0, 14),
    .init(1, 0.7, .delay, 10, 1.526331430271906),
    .init(1, 0.7, .delay, 100, 2.325538739561906),
    .init(1, 0.7, .average, 10, 0.9817668060144292),
    .init(1, 0.7, .average, 100, 2.075950916246414),
    .init(1, 0.7, .average, 25, 1.5096055609171017),
    .init(1, 0.7, .average, 50, 1.8466351805907444),
    .init(1, 0.7, .average, 500, 2.2814814816822735),
    .init(1, 0.8, .average, 25, 1.9190054230534033),
    .init(1, 0.8, .average, 500, 3.800034627216102),
    .init(1, 0.8, .settled, 0, 98),
    .init(1, 0.9, .delay, 1, 0),
    .init(1, 0.9, .delay, 10, 2.195003437014418),
    .init(1, 0.9, .delay, 100, 6.3992337256443825),
    .init(1, 0.9, .delay, 2, 0.4736842105263158),
    .init(1, 0.9, .average, 100, 4.593538447760673),
    .init(1, 0.9, .average, 25, 2.3605437183688456),
    .init(1, 0.9, .average, 50, 3.392189273254569),
    .init(1, 0.9, .average, 500, 7.344204651510848),
    .init(1, 0.9, .settled, 0, 410),
    .init(1, 0.95, .delay, 1, 0),
    .init(1, 0.95, .delay, 100, 8.184030173607574),
    .init(1, 0.95, .delay, 2, 0.4871794871794871),
    .init(1, 0.95, .average, 100, 5.520870090742653),
    .init(1, 0.95, .average, 50, 3.864340393526267),
    .init(1, 0.95, .average, 500, 10.792385498825217),
    .init(1, 0.95, .settled, 0, 1677),
    .init(2, 1, .delay, 1, 0),
    .init(2, 1, .delay, 10, 0.2845621494626299),
    .init(2, 1, .delay, 2, 0),
    .init(2, 1, .average, 10, 0.16904008047061098),
    .init(2, 1, .average, 100, 0.3144444514844932),
    .init(2, 1, .average, 500, 0.3295555555555551),
    .init(2, 1, .settled, 0, 16),
    .init(2, 1.4, .delay, 1, 0),
    .init(2, 1.4, .delay, 10, 0.5490887599894879),
    .init(2, 1.4, .delay, 100, 0.9568412862056205),
    .init(2, 1.4, .average, 10, 0.29596219742829083),
    .init(2, 1.4, .average, 25, 0.5507524828886032),
    .init(2, 1.4, .average, 50, 0.7177971583001974),
    .init(2, 1.4, .average, 500, 0.9348745355364474),
    .init(2, 1.4, .settled, 0, 46),
    .init(2, 1.6, .delay, 1, 0),
    .init(2, 1.6, .delay, 100, 1.6824393865925489),
    .init(2, 1.6, .delay, 2, 0),
    .init(2, 1.6, .average, 10, 0.3619378159169139),
    .init(2, 1.6, .average, 100, 1.3263293704277583),
    .init(2, 1.6, .average, 25, 0.7366339396171881),
    .init(2, 1.6, .settled, 0, 104),
    .init(2, 1.8, .delay, 1, 0),
    .init(2, 1.8, .delay, 10, 0.8444702592717087),
    .init(2, 1.8, .delay, 100, 2.9602170555699123),
    .init(2, 1.8, .delay, 2, 0),
    .init(2, 1.8, .average, 10, 0.4271537003199515),
    .init(2, 1.8, .average, 25, 0.9397933011733712),
    .init(2, 1.8, .average, 50, 1.4541066523119353),
    .init(2, 1.8, .average, 500, 3.43379184004604),
    .init(2, 1.9, .delay, 1, 0),
    .init(2, 1.9, .delay, 100, 3.8439438750984416),
    .init(2, 1.9, .delay, 2, 0),
    .init(2, 1.9, .average, 10, 0.45909246239112883),
    .init(2, 1.9, .average, 100, 2.5105020762206838),
    .init(2, 1.9, .average, 25, 1.045205931079362),
    .init(2, 1.9, .average, 500, 5.1497370495217325),
    .init(2, 1.9, .settled, 0, 1701),
    .init(4, 2, .delay, 10, 0.0580122729541003),
    .init(4, 2, .delay, 100, 0.08695646392549383),
    .init(4, 2, .delay, 2, 0),
    .init(4, 2, .average, 10, 0.02233405428655299),
    .init(4, 2, .average, 100, 0.079017017389032),
    .init(4, 2, .average, 25, 0.0557072282616988),
    .init(4, 2, .average, 50, 0.07108423979154366),
    .init(4, 2, .settled, 0, 21),
    .init(4, 2.8, .delay, 1, 0),
    .init(4, 2.8, .delay, 10, 0.13712976346861716),
    .init(4, 2.8, .delay, 2, 0),
    .init(4, 2.8, .average, 100, 0.2933794131343151),
    .init(4, 2.8, .average, 25, 0.15708095369345534),
    .init(4, 2.8, .settled, 0, 53),
    .init(4, 3.2, .delay, 1, 0),
    .init(4, 3.2, .delay, 10, 0.18420605029555798),
    .init(4, 3.2, .delay, 100, 0.6968322776822309),
    .init(4, 3.2, .delay, 2, 0),
    .init(4, 3.2, .average, 10, 0.06492816082822812),
    .init(4, 3.2, .average, 100, 0.5178650284167218),
    .init(4, 3.2, .average, 50, 0.37821055782592256),
    .init(4, 3.6, .delay, 1, 0),
    .init(4, 3.6, .delay, 2, 0),
    .init(4, 3.6, .average, 10, 0.08106394052918833),
    .init(4, 3.6, .average, 25, 0.3070094947527945),
    .init(4, 3.8, .delay, 10, 0.2587278700650898),
    .init(4, 3.8, .delay, 100, 1.7425036113811354),
    .init(4, 3.8, .delay, 2, 0),
    .init(4, 3.8, .average, 10, 0.08920608396511179),
    .init(4, 3.8, .average, 25, 0.3490654443558767),
  ]
}
