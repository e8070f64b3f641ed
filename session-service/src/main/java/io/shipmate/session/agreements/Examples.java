package io.shipmate.session.agreements;

/** What bodies look like, for the contract. */
final class Examples {

    static final String AGREEMENT = """
            {
              "circle": "01990a3e-7d11-7f10-8a55-6b7c8d9e0f1a",
              "version": 2,
              "norms": [
                {
                  "key": "cone-of-silence",
                  "title": "Cone of silence",
                  "text": "What is said here stays here."
                }
              ],
              "clauses": [
                {
                  "text": "Phones stay in the bag.",
                  "author": "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b"
                }
              ],
              "signatures": [
                {
                  "person": "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b",
                  "signedAt": "2031-02-20T09:00:00Z"
                }
              ],
              "missing": [
                "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5c"
              ],
              "inForce": false
            }""";

    static final String AMEND = """
            {
              "clauses": [
                "Phones stay in the bag.",
                "We begin on time."
              ]
            }""";

    static final String SIGN = """
            {
              "version": 2
            }""";

    private Examples() {}
}
