import Testing

@Test func `the program builds`() {}
