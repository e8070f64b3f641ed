package io.shipmate.session.scheduling;

/** What bodies look like, for the contract. */
final class Examples {

    static final String SESSION = """
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
              "words": "SHOWN",
              "title": "Saying no",
              "uid": "01990a4b-1c2d-7e3f-8a4b-5c6d7e8f9a0b@shipmate",
              "sequence": 0
            }""";

    static final String PROPOSE = """
            {
              "zone": "Europe/Berlin",
              "slots": [
                {
                  "localStart": "2031-03-03T15:00:00",
                  "minutes": 45
                },
                {
                  "start": "2031-03-05T08:30:00Z",
                  "minutes": 45
                }
              ],
              "title": "Saying no"
            }""";

    static final String RESCHEDULE = """
            {
              "zone": "Europe/Berlin",
              "slots": [
                {
                  "localStart": "2031-03-10T15:00:00",
                  "minutes": 45
                }
              ]
            }""";

    static final String TALK = """
            {
              "at": "2031-02-27T11:30:00Z",
              "minutes": 20
            }""";

    private Examples() {}
}
