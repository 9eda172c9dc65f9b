import Stochastics
import Testing

@Test func `Stochastics builds`() {}
