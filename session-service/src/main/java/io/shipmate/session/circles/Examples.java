package io.shipmate.session.circles;

/** What bodies look like, for the contract. */
final class Examples {

    static final String CIRCLE = """
            {
              "id": "01990a3e-7d11-7f10-8a55-6b7c8d9e0f1a",
              "partnership": "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e",
              "members": [
                "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b",
                "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5c"
              ],
              "state": "ACTIVE",
              "openedAt": "2031-02-20T08:15:00Z"
            }""";

    private Examples() {}
}
