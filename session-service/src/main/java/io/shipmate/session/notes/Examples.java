package io.shipmate.session.notes;

/** What bodies look like, for the contract. */
final class Examples {

    static final String MINE = """
            {
              "session": "01990a4b-1c2d-7e3f-8a4b-5c6d7e8f9a0b",
              "words": "I stop listening when I am asked about budgets.",
              "changedAt": "2031-03-03T15:01:00Z"
            }""";

    static final String WRITE = """
            {
              "words": "I stop listening when I am asked about budgets."
            }""";

    static final String SHARED = """
            {
              "id": "01990a51-3344-7556-8778-99aabbccddee",
              "session": "01990a4b-1c2d-7e3f-8a4b-5c6d7e8f9a0b",
              "author": "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b",
              "words": "We would both try saying no once this week.",
              "writtenAt": "2031-03-03T15:02:00Z",
              "changedAt": "2031-03-03T15:02:00Z"
            }""";

    static final String ENTRY = """
            {
              "id": "01990a51-3344-7556-8778-99aabbccddee",
              "session": "01990a4b-1c2d-7e3f-8a4b-5c6d7e8f9a0b",
              "author": "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b",
              "words": "We would both try saying no once this week.",
              "writtenAt": "2031-03-03T15:02:00Z",
              "changedAt": "2031-03-03T15:02:00Z",
              "tag": "\"Zt3k9Qy0Tq2m1lVfJ5o8wA\""
            }""";

    static final String SHARE = """
            {
              "words": "We would both try saying no once this week."
            }""";

    private Examples() {}
}
