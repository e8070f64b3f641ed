package io.shipmate.session.overview;

/** What bodies look like, for the contract. */
final class Examples {

    static final String OVERVIEW = """
            {
              "circles": [
                {
                  "circle": {
                    "id": "01990a3e-7d11-7f10-8a55-6b7c8d9e0f1a",
                    "partnership": "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e",
                    "members": [
                      "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b",
                      "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5c"
                    ],
                    "state": "ACTIVE",
                    "openedAt": "2031-02-20T08:15:00Z"
                  },
                  "next": [
                    {
                      "step": "SIGN_AGREEMENT"
                    },
                    {
                      "step": "MEET",
                      "session": "01990a4b-1c2d-7e3f-8a4b-5c6d7e8f9a0b"
                    }
                  ]
                }
              ],
              "sessions": [
                {
                  "id": "01990a4b-1c2d-7e3f-8a4b-5c6d7e8f9a0b",
                  "circle": "01990a3e-7d11-7f10-8a55-6b7c8d9e0f1a",
                  "state": "PLANNED",
                  "proposedBy": "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b",
                  "zone": "Europe/Berlin",
                  "start": "2031-03-03T14:00:00Z",
                  "end": "2031-03-03T14:45:00Z",
                  "localStart": "2031-03-03T15:00:00",
                  "slots": [
                    {
                      "n": 1,
                      "start": "2031-03-03T14:00:00Z",
                      "end": "2031-03-03T14:45:00Z",
                      "localStart": "2031-03-03T15:00:00",
                      "yes": [
                        "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b",
                        "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5c"
                      ]
                    }
                  ],
                  "words": "NONE",
                  "uid": "01990a4b-1c2d-7e3f-8a4b-5c6d7e8f9a0b@shipmate",
                  "sequence": 0
                }
              ]
            }""";

    private Examples() {}
}
